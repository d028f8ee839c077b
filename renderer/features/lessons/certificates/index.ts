/** What a track shows at its end, and the settings' page. */
export { CertificatesSection } from './CertificatesSection.tsx'
export { IssueCertificate, type IssueCertificateProps, type TrackClaims } from './IssueCertificate.tsx'
