/** The items of a JSON array, written one after the other as `JSON.stringify` with two blanks would print them. */
export class JsonList {
  private any = false;

  /** @param indent blanks before each item */
  constructor(private readonly indent: number) {}

  /** @param json the item as printed on its own, with two blanks */
  item(json: string): string {
    const blanks = ' '.repeat(this.indent);
    const text = `${this.any ? ',' : ''}\n${blanks}${json.replaceAll('\n', `\n${blanks}`)}`;
    this.any = true;
    return text;
  }

  /** What stands before the closing bracket. */
  end(): string {
    return this.any ? `\n${' '.repeat(this.indent - 2)}` : '';
  }
}
