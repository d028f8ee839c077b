// By path: the packages export only a loader for Node. Both have the same affix file.
import affixes from '../../../node_modules/dictionary-en/index.aff?raw'
import american from '../../../node_modules/dictionary-en/index.dic?raw'
import british from '../../../node_modules/dictionary-en-gb/index.dic?raw'
import common from '../../../assets/spelling/common-en.txt?raw'
import own from '../../../assets/spelling/en.dic?raw'

export const files = { affixes, words: [american, british], own, common }
