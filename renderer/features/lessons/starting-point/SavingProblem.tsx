/** What could not be read or kept, what is safe, and another try. */
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'

type Props = { readonly error: unknown; readonly text: string; readonly retry: () => Promise<void> }

export function SavingProblem({ error, text, retry }: Props) {
  const common = useTexts('common')
  return (
    <ErrorMessage error={error}>
      <p>{text}</p>
      <Button small onPress={() => void retry()}>
        {common('actions.retry')}
      </Button>
    </ErrorMessage>
  )
}
