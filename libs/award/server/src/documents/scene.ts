import type { CertificateCode, CertificateDetail, DisclosureLevel, DocumentKind, LayoutSettings, PrintedCertificate } from '#award/domain';
import type { AwardMessage } from '#award/domain/messages';
import type { Instant, LocalDate } from '#kernel';
import type { Sheet } from '#platform/documents';
import type { Say } from '#platform/icu';

export interface CheckPoint {
  readonly code: CertificateCode;
  /** Address of the page where the code is typed, or the file dropped. */
  readonly verifyAt: string;
  /** Address in the square to scan. */
  readonly scanTo: string;
  /** Of the paper; at level 0 not the instant of issue, which would tie it to the others. */
  readonly createdAt: Instant;
}

/** A layout with the pictures it names, as PNG. */
export interface DrawnLayout {
  /** 0: that of the house. */
  readonly version: number;
  readonly settings: LayoutSettings;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** All that one paper is drawn from. */
export interface PaperScene {
  readonly kind: DocumentKind;
  readonly level: DisclosureLevel;
  /** Code of the teaching unit, for kind `unit`; else empty. */
  readonly unit: string;
  readonly printed: PrintedCertificate;
  readonly detail: CertificateDetail;
  readonly provisional: boolean;
  readonly validUntil: LocalDate | null;
  readonly point: CheckPoint;
  /** The signed credential of this level, as JSON. */
  readonly credential: string;
  readonly layout: DrawnLayout;
  /** Bytes kept for the seal. */
  readonly sealRoom?: number;
  /** Shows how a paper looks, and says across the page that it is none. */
  readonly specimen?: boolean;
}

/** A scene being drawn. */
export interface Page {
  readonly sheet: Sheet;
  readonly scene: PaperScene;
  readonly say: Say<AwardMessage>;
}
