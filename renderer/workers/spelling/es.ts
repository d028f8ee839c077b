// By path: the package exports only a loader for Node.
import affixes from '../../../node_modules/dictionary-es/index.aff?raw'
import words from '../../../node_modules/dictionary-es/index.dic?raw'
import common from '../../../assets/spelling/common-es.txt?raw'
import own from '../../../assets/spelling/es.dic?raw'

export const files = { affixes, words: [words], own, common }
