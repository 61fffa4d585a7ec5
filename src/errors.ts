/** The errors that a user may see: each message is one sentence or two that say what is wrong and what to do. */

/** Something that the user can mend. Shown as it is, without a stack trace. */
export class SicError extends Error {
	override name = 'SicError';
}

/** The environment or `.env` is wrong. */
export class ConfigError extends SicError {
	override name = 'ConfigError';
}

/** An article, or the registry of its quotations, cannot be taken in. */
export class CorpusError extends SicError {
	override name = 'CorpusError';
}

/** A registry whose words an edited article does not have any more. */
export class StaleError extends CorpusError {
	override name = 'StaleError';
}

/** The index is missing, broken, or made by another embedder or version. */
export class IndexError extends SicError {
	override name = 'IndexError';
}

/** The question cannot be taken: empty, or too long. */
export class QuestionError extends SicError {
	override name = 'QuestionError';
}

/** The language model or the embeddings endpoint is down, slow, refusing, or talking nonsense. */
export class ModelError extends SicError {
	override name = 'ModelError';
}

/** A quotation that was about to be shown is not what its article holds. The answer must be withheld. */
export class ExactnessError extends SicError {
	override name = 'ExactnessError';
}
