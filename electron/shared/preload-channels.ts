/** Names of Electron's own channels between main and the preloads. Methods and events live in the contract. */
export const channels = {
  request: 'ensayo:request',
  cancel: 'ensayo:cancel',
  event: 'ensayo:event',
  reviewGet: 'ensayo:review-get',
  reviewConfirm: 'ensayo:review-confirm',
  reviewClose: 'ensayo:review-close',
} as const

/** Words that main adds to the preload's arguments, each followed by names parted by commas. */
export const preloadArguments = { methods: '--ensayo-methods=', events: '--ensayo-events=' } as const
