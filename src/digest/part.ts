/** A part of a digest, as every surface shows it. */
import type { ShownQuotation } from '../gate.ts';

export interface DigestPart {
	kind: 'quotation' | 'pair' | 'new' | 'questions';
	/** Why it is shown and what it is; no words of a quotation. */
	prose: string;
	quotations: ShownQuotation[];
}
