// SPDX-License-Identifier: Apache-2.0
// node parse.js FILE…: what antlr4ts-sql's T-SQL grammar says. One line per file: "ok NAME" or "no NAME". The folder
// of node_modules is the working directory's.
const fs = require('fs');
const path = require('path');
const load = name => require(require.resolve(name, {paths: [process.cwd()]}));
const {antlr4tsSQL, SQLDialect} = load('antlr4ts-sql');

// The grammar knows keywords in capitals only; text in quotes and brackets stays as it is. "?" is ODBC's, not T-SQL's:
// the driver makes @P1 of it.
function upperCase(sql) {
    let parameter = 0;
    return sql.replace(/N?'(?:[^']|'')*'|\[(?:[^\]]|\]\])*\]|--[^\n]*|[^'[\-]+|./g, part =>
        /^(N?'|\[|--)/.test(part) ? part : part.toUpperCase().replace(/\?/g, () => '@P' + ++parameter));
}

const parser = new antlr4tsSQL(SQLDialect.TSQL);
for (const file of process.argv.slice(2)) {
    const errors = [];
    const written = console.error;
    console.error = text => errors.push(String(text)); // where ANTLR reports
    try {
        parser.getParseTreeFromSQL(upperCase(fs.readFileSync(file, 'utf8')));
    } catch (error) {
        errors.push(String(error));
    }
    console.error = written;
    const name = path.basename(file, '.sql');
    console.log(errors.length === 0 ? `ok ${name}` : `no ${name}`);
    if (errors.length > 0)
        console.error(`${name}: ${errors[0]}`);
}
