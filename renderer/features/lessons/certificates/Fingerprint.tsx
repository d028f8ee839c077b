/** Groups of digits, large enough to be read aloud from. */
export function Fingerprint({ digits }: { readonly digits: string }) {
  return (
    <p className="fingerprint">
      {digits.split(' ').map((group, at) => (
        // Two groups may be equal; their places are not.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={at}>{group} </span>
      ))}
    </p>
  )
}
