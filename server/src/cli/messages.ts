import type { Locale } from '../findings/model';
import type { Undecodable } from './decode';

/** What the command line says besides findings. */
export interface Messages {
  readonly usage: string;
  readonly noCommand: string;
  badCommand(command: string): string;
  badFormat(format: string, known: readonly string[]): string;
  badLocale(locale: string): string;
  badMaxWarnings(value: string): string;
  badJobs(value: string): string;
  readonly noFiles: string;
  readonly noFixOfInput: string;
  readonly seeHelp: string;
  readonly standardInput: string;
  unreadable(path: string, why: string): string;
  readonly missing: string;
  readonly noFilesInFolder: string;
  readonly noMatch: string;
  readonly forbidden: string;
  readonly notText: Readonly<Record<Undecodable, string>>;
  readonly notRecognised: string;
  /** A document that could not be checked for a fault of the program. */
  failed(why: string): string;
  fixed(path: string, edits: number): string;
  notFixed(path: string, why: string): string;
  readonly notWritable: string;
  readonly notEncodable: string;
  readonly severities: Readonly<Record<'error' | 'warning' | 'information', string>>;
  total(files: number, errors: number, warnings: number): string;
  tooManyWarnings(warnings: number, allowed: number): string;
}

const zh: Messages = {
  usage: `用法：budget-disclosure check [选项] 文件|文件夹|通配符… | -

校核部门预算信息公开文稿；“-”表示从标准输入读取。
文件夹：校核其中（含下级文件夹）的 .txt、.md、.ysgk、.budget 文稿，不是预算公开文稿的文本略过；
不看 node_modules 和以“.”开头的文件夹。通配符如 "2026/**/*.txt"，请加引号。

选项：
  --format text|json|ndjson|sarif
                        输出格式，默认 text；ndjson 每个文件一行，随校核随输出；
                        sarif 为 SARIF 2.1.0
  --fix                 把首选更正写回文件，再报告其余问题
  --locale zh-cn|en     输出语言
  --max-warnings N      警告超过 N 条时退出码为 1
  -j, --jobs N          同时校核 N 个文件，默认按文件数和处理器数而定
  -h, --help            显示本说明
  -v, --version         显示版本

退出码：0 无差错；1 有差错，或警告过多；2 参数有误，或有文件无法读取（其余文件照常校核）。
`,
  noCommand: '缺少命令，应为 check。',
  badCommand: (command) => `没有“${command}”这个命令，应为 check。`,
  badFormat: (format, known) => `不支持输出格式“${format}”，可用 ${known.join('、')}。`,
  badLocale: (locale) => `不支持语言“${locale}”，可用 zh-cn 或 en。`,
  badMaxWarnings: (value) => `--max-warnings 应为非负整数，而不是“${value}”。`,
  badJobs: (value) => `--jobs 应为正整数，而不是“${value}”。`,
  noFiles: '没有指定要校核的文件。',
  noFixOfInput: '--fix 不能用于标准输入。',
  seeHelp: '用 --help 查看用法。',
  standardInput: '<标准输入>',
  unreadable: (path, why) => `${path}：${why}`,
  missing: '文件不存在',
  noFilesInFolder: '文件夹中没有 .txt、.md、.ysgk 或 .budget 文件',
  noMatch: '没有文件与之相符',
  forbidden: '没有读取权限',
  notText: {
    pdf: '是 PDF 文件，请先转换为文本',
    zip: '是 Word、Excel（docx、xlsx）或压缩文件，请先另存为文本',
    ole: '是 Word 或 Excel（doc、xls）文件，请先另存为文本',
    binary: '不是文本文件',
  },
  notRecognised: '未识别出预算公开的表格或章节，未作校核',
  failed: (why) => `校核未能完成：${why}`,
  fixed: (path, edits) => `${path}：已更正 ${edits} 处`,
  notFixed: (path, why) => `${path}：未能写回更正：${why}`,
  notWritable: '没有写入权限',
  notEncodable: '按原编码写回会改动其他内容',
  severities: { error: '错误', warning: '警告', information: '提示' },
  total: (files, errors, warnings) => `共 ${files} 个文件，${errors} 处错误，${warnings} 处警告`,
  tooManyWarnings: (warnings, allowed) => `警告 ${warnings} 条，超过允许的 ${allowed} 条`,
};

const en: Messages = {
  usage: `Usage: budget-disclosure check [options] FILE|FOLDER|GLOB… | -

Checks budget disclosure documents (部门预算信息公开); "-" reads the standard input.
A folder stands for the .txt, .md, .ysgk and .budget documents in it and below; text that is no disclosure is
passed over, and so are node_modules and folders that begin with ".". Quote globs: "2026/**/*.txt".

Options:
  --format text|json|ndjson|sarif
                        output format, text when left out; ndjson: a line for each file as it goes;
                        sarif: SARIF 2.1.0
  --fix                 write preferred fixes back to the files, then report what is left
  --locale zh-cn|en     language of the output
  --max-warnings N      exit with 1 when there are more than N warnings
  -j, --jobs N          check N files side by side; when left out, as many as suit the files and processors
  -h, --help            show this help
  -v, --version         show the version

Exit codes: 0 no errors; 1 errors, or too many warnings; 2 unusable arguments, or a file that cannot be read
(the others are checked all the same).
`,
  noCommand: 'No command given: expected check.',
  badCommand: (command) => `There is no command "${command}": expected check.`,
  badFormat: (format, known) => `Output format "${format}" is not supported: use ${known.join(', ')}.`,
  badLocale: (locale) => `Language "${locale}" is not supported: use zh-cn or en.`,
  badMaxWarnings: (value) => `--max-warnings takes a whole number, not "${value}".`,
  badJobs: (value) => `--jobs takes a whole number from 1 on, not "${value}".`,
  noFiles: 'No file to check was given.',
  noFixOfInput: '--fix cannot be used with the standard input.',
  seeHelp: 'See --help.',
  standardInput: '<stdin>',
  unreadable: (path, why) => `${path}: ${why}`,
  missing: 'no such file',
  noFilesInFolder: 'there is no .txt, .md, .ysgk or .budget file in the folder',
  noMatch: 'no file matches',
  forbidden: 'permission denied',
  notText: {
    pdf: 'is a PDF file; convert it to text first',
    zip: 'is a Word or Excel file (docx, xlsx) or an archive; save it as text first',
    ole: 'is a Word or Excel file (doc, xls); save it as text first',
    binary: 'is not a text file',
  },
  notRecognised: 'no table or section of a budget disclosure was found; nothing was checked',
  failed: (why) => `could not be checked: ${why}`,
  fixed: (path, edits) => `${path}: ${edits} ${edits === 1 ? 'edit' : 'edits'} made`,
  notFixed: (path, why) => `${path}: fixes were not written: ${why}`,
  notWritable: 'permission denied',
  notEncodable: 'in its encoding, more than the edits would change',
  severities: { error: 'error', warning: 'warning', information: 'info' },
  total: (files, errors, warnings) =>
    `${count(files, 'file')}, ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  tooManyWarnings: (warnings, allowed) => `${count(warnings, 'warning')}, more than the ${allowed} allowed`,
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** By locale. */
export const messages: Readonly<Record<Locale, Messages>> = { 'zh-cn': zh, en };
