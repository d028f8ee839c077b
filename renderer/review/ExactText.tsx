/**
 * The text, every line of it as it will go out. Blank lines show as space between paragraphs; runs of spaces
 * are kept. It scrolls by keyboard when it is long.
 */
export function ExactText({
  text,
  language,
  label,
}: {
  readonly text: string
  readonly language: string
  readonly label: string
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text scrolls by keyboard only when it can be focused
    <div className="leaf-text" lang={language} role="group" aria-label={label} tabIndex={0}>
      {text.split('\n').map((line, index) =>
        line === '' ? (
          // oxlint-disable-next-line react/no-array-index-key -- the lines of a text that does not change
          <p key={index} className="blank">
            {'\n'}
          </p>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index}>{line}</p>
        ),
      )}
    </div>
  )
}
