/** Labels are words on drafts: renaming or removing one does it on every draft that has it. */
import { AppError } from '../../shared/errors.ts'
import type { HandlersOf, RequestContext } from '../handlers.ts'
import { relabelled, type Drafts } from './drafts.ts'
import { inEach } from './in-each.ts'
import { foldText } from '../../shared/text/fold-text.ts'

export function createLabels(drafts: Drafts): HandlersOf<'labels.rename' | 'labels.remove'> {
  const onAll = async (
    label: string,
    context: RequestContext,
    relabel: (labels: readonly string[]) => { readonly labels: readonly string[] } | null,
  ) => {
    const labelled = (await drafts.list()).filter(({ labels }) =>
      labels.some((own) => foldText(own) === foldText(label)),
    )
    let changed = 0
    await inEach(
      labelled.map(({ id }) => id),
      context,
      (id) =>
        drafts.change(id, (draft) => {
          const difference = relabel(draft.labels)
          if (difference === null) return null
          changed += 1
          return { ...difference, updatedAt: draft.updatedAt }
        }),
    )
    return { changed }
  }
  return {
    'labels.rename': ({ from, to }, context) => {
      if (from === to) throw new AppError('invalid-parameters')
      return onAll(from, context, (labels) => {
        const renamed = labels.map((label) => (foldText(label) === foldText(from) ? to : label))
        return relabelled(labels, renamed, labels)
      })
    },
    'labels.remove': ({ label }, context) =>
      onAll(label, context, (labels) => relabelled(labels, [], [label])),
  }
}
