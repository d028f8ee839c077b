/** Settings and privacy: who one is, how it looks, the vault, where texts may go, what was silenced. */
export { SettingsSidebar, SettingsView } from './SettingsView.tsx'
export { RecoveryKey } from './parts/RecoveryKey.tsx'
