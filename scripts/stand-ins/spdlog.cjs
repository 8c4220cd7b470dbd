// Stands in for the native module @vscode/spdlog of the fetched VS Code server, so that output channels and log files
// are written there too. Files are not rotated: they live as long as one window.
const { appendFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'];
let common = levels.indexOf('info');

class Logger {
  constructor(_type, name, file) {
    this.name = name;
    this.file = file;
    this.level = undefined;
    this.raw = false;
    mkdirSync(path.dirname(file), { recursive: true });
  }

  getLevel() {
    return this.level ?? common;
  }

  setLevel(level) {
    this.level = level;
  }

  clearFormatters() {
    this.raw = true;
  }

  setPattern() {}
  flush() {}
  drop() {}

  write(level, message) {
    if (level < this.getLevel()) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.file, this.raw ? message : `${time} [${levels[level]}] ${message}\n`);
  }
}

levels.slice(0, -1).forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    this.write(level, message);
  };
});

const create = (type) => async (name, file) => new Logger(type, name, file);

// One by one, since named imports of an ES module find only these.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = (level) => {
  common = level;
};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create('rotating');
exports.createAsyncRotatingLogger = create('rotating_async');
