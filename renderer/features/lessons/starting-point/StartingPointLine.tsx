/** In the contents, for whoever has not answered yet: where the questions are. */
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useStartingPoint } from './starting-point-store.ts'
import './starting-point.css'

export function StartingPointLine() {
  const t = useTexts('startingPoint')
  const { go } = useNavigation()
  const { takings, loading } = useStartingPoint()
  if (loading !== 'ready' || takings.some((one) => one.finishedAt !== null || one.setAsideAt !== null))
    return null
  return (
    <p className="starting-line">
      {t('contents')}{' '}
      <Button kind="link" onPress={() => go({ place: 'lessons', page: 'starting-point' })}>
        {t('contentsAct')}
      </Button>
    </p>
  )
}
