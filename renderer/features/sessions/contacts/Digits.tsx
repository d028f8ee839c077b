/** A fingerprint in groups, large enough to be read aloud from. */
export function Digits({ digits }: { readonly digits: string }) {
  return (
    <p className="digits">
      {digits.split(' ').map((group, at) => (
        // Two groups may be equal; their places are not.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={at}>{group} </span>
      ))}
    </p>
  )
}
