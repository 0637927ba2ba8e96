/** Why a backup or a place cannot be used, in words for whoever typed the command. */
export class Unusable extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Unusable';
  }
}

export function damaged(what: string): Unusable {
  return new Unusable(
    `The backup is damaged: ${what}. Nothing was changed. Use another backup, or copy this one again from where it was made.`,
  );
}

/** @param name of the place, without a password. */
export function taken(name: string): Unusable {
  return new Unusable(
    `There are notebooks in ${name} already. Nothing was changed. Give an empty place, or move what is there away first.`,
  );
}

export function newerSchema(schema: number, known: number): Unusable {
  return new Unusable(
    `What is kept there was written by a newer server (its schema is ${schema}, this server knows ${known}). Nothing was changed. Use the newer server's own commands.`,
  );
}
