<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue the cycle of the process; if it is complete, start the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerun &amp;failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run only what has not succeeded in this process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerun &amp;all failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run what has not succeeded, in every process with failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerun &amp;step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the selected steps that have not succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a new cycle and repeat finished work as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run of the process, or the selected steps; asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only rows that contain a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the steps of every process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show processes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next row that did not succeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous row that did not succeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the audit database now; it is followed anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the audit report to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an audit database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an empty audit database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import definition…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read connections, processes and steps from a definition file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample migration…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a folder with a small migration to try everything on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Godwit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window; runs started elsewhere go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actor</name>
    <message>
        <source>%1 on %2 (process %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptStore</name>
    <message>
        <source>The step was not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of process %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program lost the process to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its definition was changed after this run was planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerun the process: it then runs as it is defined now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another runner holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome came too late and does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lease had been lost to another runner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditAccess</name>
    <message>
        <source>Make it with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
or try the sample: godwitctl sample DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no process &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process is defined yet. Import a definition with: godwitctl import FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known: %1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 processes are called &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one by its id: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditCommand</name>
    <message>
        <source>Verify that the audit trail is whole and consistent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks the invariants of the audit tables and the chain of hashes over the trail, one line each. Ends with code 1 where one does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the default audit database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;audit&quot; cannot &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✖ broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit trail is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit trail is not whole: do not rely on it before the cause is known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditDatabase</name>
    <message>
        <source>This audit database cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a newer version of Godwit made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not hold Godwit&apos;s tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them with: godwitctl init --database FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no installation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: godwitctl init --database FILE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditReport</name>
    <message>
        <source>%1 on %2</source>
        <comment>operator on host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelCommand</name>
    <message>
        <source>Cancel a process that runs, wherever it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves a request in the audit database and waits until the runner has obeyed. What has succeeded stays; rerun continues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROCESS</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this step; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds to wait for the runner; otherwise 60.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SECONDS</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why; the audit trail keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel process 4 and wait until it has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel one step; the others go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--timeout needs a number of seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For instance: godwitctl cancel 4 --timeout 120</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1 has no step &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to cancel: process %1, run by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1: it has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1: it is not running; there is nothing to cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not stopped process %2 yet; the request stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelRequests</name>
    <message>
        <source>There is nothing to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody runs it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>Look for mistakes in the control tables or in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With FILE it checks a definition file and needs no audit database. Without it, it checks the control tables. Sources that cannot be opened now are warnings; mistakes end with code 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[FILE]</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a file before importing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what would run now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistake: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistakes; warnings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Kind of error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of error: %1, code %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandHelp</name>
    <message>
        <source>[options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this, or the help of a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, or nothing was left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some steps did not succeed, or a check found something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong arguments, or a definition that says something impossible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the audit database or a file cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody else is running it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted by SIGINT or SIGTERM; everything was cancelled cleanly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audit database to use when --database is not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no colours, whatever its value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>godwitctl runs, watches and audits data migrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of every command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes (with several processes the highest counts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about a command: godwitctl help COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Cannot open the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no database is called &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s driver %1 is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading from the database failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyRunner</name>
    <message>
        <source>it names no source connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no destination connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step cannot copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its source or destination connection is not defined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvFormat</name>
    <message>
        <source>Audit tables with every run and attempt, for spreadsheets (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CycleStatus</name>
    <message>
        <source>An attempt ends before it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status word &quot;%1&quot; is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status of an attempt was changed to &quot;%1&quot; by somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attempt after the success ended otherwise; the success stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two attempts are in progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its runner ended without saying how the step ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2 UTC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefinitionCheck</name>
    <message>
        <source>The definition says something impossible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefinitionProblems</name>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition file cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; correct the file and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Watch and run data migrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit database to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the sample migration into a folder and open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, en or de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CODE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that runs are recorded under.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailTexts</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, first after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop starting steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on with independent steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This process is not defined: only its audit rows are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is not defined: only its audit rows are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another system wrote this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From → to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for retry %1 of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another system; no heartbeat, only an age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: known only from audit rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs in this cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 › step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 of cycle %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DumpCommand</name>
    <message>
        <source>Write the control tables as a definition file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing what was dumped changes nothing. Secrets are never in it, only their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write; otherwise standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the definition of everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1: %2 connections, %3 processes, %4 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write the definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written and has free space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChoosers</name>
    <message>
        <source>Audit databases (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an audit database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an audit database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a definition file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition files (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder for the sample migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the audit report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileTasks</name>
    <message>
        <source>The report was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no format is called &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlobalOptions</name>
    <message>
        <source>Audit database to use; otherwise $GODWIT_DATABASE, otherwise %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>value of an option</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON document instead of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say more: whole descriptions, kinds and codes of errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of messages: en, de or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CODE</source>
        <comment>value of an option</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name that the audit trail records; otherwise the account&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>value of an option</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show help for the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HtmlFormat</name>
    <message>
        <source>Readable report with summary, steps, attempts and errors (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit report, %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run and every attempt of the processes below, as recorded in the audit tables. All times are UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of which %2 complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 steps have succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 steps have not succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks of the audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of operators are what the program was told, not proven. Rows of other systems are shown as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in the current cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rerun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2, attempt %3 of cycle %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No error was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradiction in the rows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle %1 is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle %1 is not complete: %2 of %3 steps have succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>Write a definition file into the control tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks the whole file first and names every problem with line and column; then nothing is changed. Steps of a process in the file that the file does not name are removed; other processes stay. The default audit database is made where it is missing, another one only with --create.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the audit database where it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into the default audit database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into another one, which is made if it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or let import make it: --create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change: all %1 rows are as the file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: %1 rows added, %2 changed, %3 removed, %4 unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InitCommand</name>
    <message>
        <source>Make the audit database, or complete an existing one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the file and Godwit&apos;s tables where they are missing and changes nothing that is there: an existing ETL_RUN_STATUS and ETL_STEP_RUN_STATUS keep their columns and rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the default audit database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one at another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready already; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now has Godwit&apos;s tables; what was there is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Integrity</name>
    <message>
        <source>Step %1 of process %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of process %2 (%3): %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 steps at once is too few; it must be at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failure policy &quot;%1&quot; is not known; known are: continue, stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it depends on itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it depends on step %1, which does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection &quot;%1&quot; does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its position %1 must be at least 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its retries and the delay between them must not be negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its timeout must not be negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind &quot;%1&quot; is not known; known are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its position %1 is that of step %2 as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1: steps wait for each other, so none of them can start: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it writes %1 of &quot;%2&quot;, as step %3 does, and both may run at once; let one depend on the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Invariants</name>
    <message>
        <source>At most one Success per step and cycle was written by Godwit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %2 of process %1 succeeded %4 times in cycle %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt of Godwit starts after a Success in the cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %3 of step %2 of process %1 started at %4, after a success.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every In-Progress row of Godwit has a lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %2 of process %1 is in progress since %4 (attempt %3), but nobody holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fences strictly increase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt of step %2 of process %1 at %4 has the fence %3 out of order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many claims in the trail as attempts in the audit table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %3 of step %2 of process %1 at %4 does not have exactly one row and one claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end lies before its start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt of step %2 of process %1 at %3 ends at %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is Success only if all steps of its cycle are complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run of process %1 at %4 is Success, but step %2 of cycle %3 is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of the trail holds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>The audit database answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit database does not answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>No process is defined yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   q: end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit database does not answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MigrationColumns</name>
    <message>
        <source>Another system&apos;s word that Godwit does not know: it counts as not succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress by another system, which sends no heartbeat: only its age is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process / step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id and name of the process, or of the step within its process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State in the current cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that succeeded; rows written of the rows expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the latest attempt, in local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the latest attempt, in local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the latest attempt took, or has taken so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows written per second, on average since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts of the step, or runs of the process, in this cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for, or what went wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MigrationTexts</name>
    <message>
        <source>waits for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry %1 of %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external, for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>rows per second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 k/s</source>
        <comment>thousand rows per second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M/s</source>
        <comment>million rows per second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>id and name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two remarks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state and progress</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Orchestrator</name>
    <message>
        <source>The control tables have mistakes:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be run now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process was not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct them, for instance with: godwitctl import FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was cancelled before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverallProgress</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>Cannot make the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who may write to the folder above it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>… cut here: %1 more characters. Copy has them all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will run (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will not run (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcessRun</name>
    <message>
        <source>Succeeded in this run: %1 of %2 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program lost the process to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a state and the ids of the steps in it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not take &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of them with: godwitctl help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how it is used with: godwitctl help %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Interrupted: its runner, %1, ended without saying how it ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message>
        <source>Write a report of every run and attempt for an auditor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers all processes unless some are named. The file is written whole or not at all; formats:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[PROCESS…]</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format; otherwise by the file&apos;s suffix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write; - for standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, as a page to read and print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process 4 as CSV on standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it with --output FILE, or - for standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>operator on host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No format was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with --format: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1: %2 processes, %3 runs, %4 attempts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RerunCommand</name>
    <message>
        <source>Run again only what has not succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, cancelled, interrupted, blocked and never started steps of the current cycle are executed; a step that succeeded is never executed again. Where nothing is left, nothing is changed and the exit code is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROCESS…</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every process with something that did not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this step of the one process; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only say what would run and why, and what not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it runs; the audit trail keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerun what failed in process 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these two steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what a rerun of all failures would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name either processes or --all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For instance: godwitctl rerun 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--step needs exactly one process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For instance: godwitctl rerun 4 --step 5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RerunPlan</name>
    <message>
        <source>failed in attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was cancelled in attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was interrupted in attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended with an unknown effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its status &quot;%1&quot; does not say success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was blocked: step %1 had not succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not in the control table, so only its own system can run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Starting over repeats the work of %n step(s) that succeeded in cycle %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1 has no definition here: another system runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1 is disabled in the process table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1 is being run by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1 has no step %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is disabled in the control table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in progress in another system since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins cycle %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>succeeded at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was added after this cycle began; it runs with the next cycle, or when chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for step %1, which has not succeeded and was not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition of step %1 has changed since it was planned; it runs as it is defined now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Route</name>
    <message>
        <source>query on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>script on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Run processes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a process&apos;s cycle is not complete, run continues it: only what has not succeeded is executed. Once it is complete, run opens the next cycle with every enabled step. Ctrl+C or SIGTERM cancels cleanly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROCESS…</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over although the cycle may be unfinished: finished work is repeated, and the plan says how much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only say what would run and why, and what not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it runs; the audit trail keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run process 4, or continue its cycle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what would happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunSession</name>
    <message>
        <source>A runner had died: attempts marked as interrupted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling; waiting until the running steps have stopped …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1: all %2 steps have succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1: %2 of %3 steps have not succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled; what has succeeded stays. Continue with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the causes above, then: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the rest with: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <source>The process was not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has just taken it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the run was not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program lost the process to another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1: %2 of %3 steps will run in cycle %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for retry %1 of %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Cannot write the sample migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or make room and check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample migration was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that is empty or does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder holds other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder holds the sample &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such sample migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleCommand</name>
    <message>
        <source>Write a sample migration into a folder, to try things out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder then holds audit.db with the definition imported, definition.yaml, the data and, for the worked example, two repairs to apply between runs. Its failures are genuine.
Samples: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIR</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sample; otherwise %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the worked example and say which commands to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate the public registers of Debian&apos;s package ieee-data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote the sample migration to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try, one after the other:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveReport</name>
    <message>
        <source>Cannot save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written and has free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>the key &quot;%1&quot;: secrets never go into the file, expected &quot;secret: NAME&quot; with the name under which it is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqlRunner</name>
    <message>
        <source>it names no connection to run its script on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its script is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a script cannot run on the connection &quot;%1&quot; of kind &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a load mode (&quot;%1&quot;), which a script does not use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script cannot run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its connection is not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script was rolled back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this runner&apos;s lease is no longer certain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqlScript</name>
    <message>
        <source>The script failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement %1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not allowed in a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it: the whole script already runs in one transaction on one database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the database; try again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqliteDialect</name>
    <message>
        <source>Cannot open the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a usable name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name has 1 to %1 characters and no NUL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, or make a new one with: godwitctl init --database FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path in the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this account may not read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it lies on a network file system (%1), where SQLite&apos;s locks do not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database reported an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the database; try again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this account may write the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged; restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not an SQLite database; check the path.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusCommand</name>
    <message>
        <source>Show where processes and steps stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes by id or name; all of them otherwise. Shows every step of the processes that are named, else only steps that have not succeeded in a cycle that has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[PROCESS…]</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what failed or is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step of every process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that needs attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What failed, with the whole errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process 4 for a script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process is defined yet. Next: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, after repairing the causes: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusTable</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process / step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes: %1, steps: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusTexts</name>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry %1 of %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradiction: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run by another system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepExecution</name>
    <message>
        <source>The step cannot run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no kind of step is called &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ran longer than its timeout of %1 and was stopped. Everything it did was rolled back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Event %1 (%2 of process %3, %4) was changed after it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before event %1 (%2 of process %3, %4) an event was removed, inserted or moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last events of process %1 were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trail of process %1 has no head.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>%1 and %2 more</source>
        <comment>a list of names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns do not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source has %1 columns without names, the destination has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns without names go by position, so their numbers must be equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the destination has no column for: %1. Source: %2. Destination: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the columns to the destination, or read the source by a query that names only the columns you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a table in a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query on %1</source>
        <comment>a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy step is not well defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the step or its connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot; is of kind &quot;%2&quot;, which nobody knows; known are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting &quot;%1&quot; is not known; known are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source names neither an object nor a query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source names both an object and a query; keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A store of kind &quot;%1&quot; knows no queries; name an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load mode &quot;%1&quot; is not known; known are: full, append, upsert, incremental.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load mode &quot;upsert&quot; needs key columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load mode &quot;incremental&quot; needs a watermark column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key column &quot;%1&quot; is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A store of kind &quot;%1&quot; cannot update rows by key; use load mode full or append, or incremental without keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The destination names no object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A destination cannot be a query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and destination are the same object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot; names no database file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot; names no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot; has an option &quot;%2&quot;, which kind &quot;%3&quot; does not know; known are: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has no column &quot;%1&quot;; it has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write to the destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a named pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a device or a socket, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection&apos;s folder does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path in the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name leads out of the connection&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file within %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the step&apos;s object, or whether the file has been delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this account may not use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; is &quot;%2&quot;; it must be one printable ASCII character, or tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options &quot;delimiter&quot; and &quot;quote&quot; are the same character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option &quot;encoding&quot; is &quot;%1&quot;; known are: utf-8, latin-1, utf-16, utf-16le, utf-16be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option &quot;newline&quot; is &quot;%1&quot;; it must be lf or crlf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option &quot;null&quot; holds a delimiter, a quote or a line feed, which no unquoted field can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text holds a NUL character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is not valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value is binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use the manifest of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If no load of this file is unfinished, delete the manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later attempt of this step has already written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its manifest holds fence %1 of attempt %2, this attempt has fence %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. If the audit database was restored from a backup, delete the manifest beside the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load incrementally into the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program has changed it since the last load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the former file back; or delete it, so that everything is loaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quoted field is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a missing quote from there on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a carriage return stands without a line feed in an unquoted field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote the field, or end all lines in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text follows the closing quote of a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double the quotes within a quoted field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote stands within an unquoted field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote the whole field and double the quotes within it, or set another quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row is larger than %1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a quote that is never closed, or for another line ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CSV file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is compressed by gzip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether it was delivered completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1 has no name in the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it, or set the option header to false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two columns are called &quot;%1&quot; in the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a missing or a stray delimiter or quote, here or in the rows before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has %1 fields, the first line has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it; only at the end of a file are empty lines ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column name has characters that the encoding does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the encoding to utf-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot append to the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source has no column for some of the file&apos;s. Source: %1. File: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the source by a query that gives all columns of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The destination refuses a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has characters that the encoding does not have; the row has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the encoding to utf-8. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV file cannot hold a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, column &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the source by a query that turns it into text, for instance with hex(). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use the ledger GODWIT_LEDGER in the destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its ledger holds fence %1 of attempt %2, this attempt has fence %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. If the audit database was restored from a backup, delete the step&apos;s rows in GODWIT_LEDGER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; is &quot;%2&quot;; it must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot replace the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open the destination database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot commit the load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option &quot;busy_timeout_ms&quot; is &quot;%1&quot;; it must be a number of milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open the source database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has no watermark column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not among its columns: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the step&apos;s watermark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without a watermark would never be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no value in &quot;%1&quot;</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Give them a value, or read by a query that replaces or leaves out NULL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no table or view has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the step&apos;s source object, or whether the table has been made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write exactly one SELECT into the step&apos;s query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the query is not a SELECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source query does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the query has several statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the query would change data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the query has placeholders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the values into the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two columns are called &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name them differently in the query (SELECT … AS …).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not understand the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this name belongs to SQLite or to Godwit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another destination table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the table behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key columns are not all in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys: %1; columns: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the step&apos;s keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot empty the destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not among the columns: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot create the destination table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The destination cannot tell rows apart by the step&apos;s keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no primary key and no unique index on (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a row of the source → table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the row has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the row, or the destination&apos;s constraint. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key column has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is NULL, and NULL matches no row; the row has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the row a key, or leave it out by a query. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has no byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the encoding to utf-16le, utf-16be or whatever the file is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the byte order mark says the opposite byte order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the encoding to utf-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte 0x%1 is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like UTF-16: set the encoding to utf-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or set the encoding it is in (latin-1, utf-16).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or set the encoding it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a surrogate pair (0x%1) stands alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends within a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not text in the encoding that was set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, byte %3 of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed in the destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was not committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this runner no longer holds the step&apos;s lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed in the destination. See who runs the step now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy ran out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed in the destination. Look for huge values in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy ended in a way that was not foreseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has no value in &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the row a value, or load the file with another mode.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchCommand</name>
    <message>
        <source>Follow processes and steps live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table that is redrawn in place on a terminal (q ends it), a line per change elsewhere, JSON lines with --json. Follows the audit tables, whoever writes them. With --until-done it ends when nothing runs any more, with code 1 if something watched has not succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[PROCESS…]</source>
        <comment>operand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End by itself as soon as nothing runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step of every process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until process 4 has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>more than a million values, expected a definition file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an anchor (&amp;), expected every value written out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tag %1, expected a value without a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote that is not closed, expected %1 at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second document (---), expected one per file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an alias (*), expected every value written out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 64 levels, expected at most 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; again, expected each key once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key that is not a word, expected &quot;key: value&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tab, expected blanks: YAML does not allow tabs in front of a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid YAML (%1), expected blocks of keys with the same indentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file of more than 16 MB, expected a definition file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes that are not UTF-8, expected a text file in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the control character %1, expected text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::AboutDialog</name>
    <message>
        <source>About Godwit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Godwit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves a company&apos;s data, shows what happens, and reruns only what did not succeed.
Licensed under the Apache License 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Godwit uses Qt %1, linked dynamically, under the GNU Lesser General Public License version 3.
Its text and Qt&apos;s source code: https://www.qt.io/licensing/open-source-lgpl-obligations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the icons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucide icons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerun &amp;failed (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerun &amp;failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::DefinitionFields</name>
    <message>
        <source>the keys of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without &quot;%2&quot;, expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>found in a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>text found in a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <comment>found in a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a block of keys</source>
        <comment>found in a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 64 characters without control characters or blanks at the ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id &quot;%1&quot;, expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a duration such as 500ms, 5s, 10m or 2h, at most 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word in &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each word in &quot;%1&quot; once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty key, expected a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a block of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list such as [%1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the unknown key &quot;%1&quot; of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, expected one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, expected &quot;%2&quot;: did you mean that?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::DefinitionReader</name>
    <message>
        <source>a definition file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version &quot;%1&quot;, expected version 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;database&quot; beside &quot;path&quot;, expected one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second process with the id &quot;%1&quot;, expected another id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the definition file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and that you may read the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::DesktopSession</name>
    <message>
        <source>opening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) or step(s) whose program had died are now shown as Interrupted. Rerun them when ready.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>live since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection, trying again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: %1 rows added, %2 changed, %3 removed, %4 unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::DetailsPane</name>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole error to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a process or a step to see its attempts, errors and definition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::FactsView</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::FilterBar</name>
    <message>
        <source>Filter by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter: every state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state and count</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::FindBar</name>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in ids, names and descriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only rows whose id, name or description contains this text (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::MainMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <comment>number and path</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::MainWindow</name>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Godwit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Godwit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is executing runs. Closing it cancels them; what has succeeded stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the runs and &amp;close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Godwit is started the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1? Running now: %2. What has succeeded stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::MessageBar</name>
    <message>
        <source>Copy the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::MigrationTree</name>
    <message>
        <source>Processes and steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::OverallProgress</name>
    <message>
        <source>%1 · ends %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 steps succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall progress: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::PreviewDialog</name>
    <message>
        <source>What will run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot run now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will run: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will run: %1 in %2 processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing will be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new cycle begins: cycle %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has succeeded stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting over repeats finished work: %1 that already succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that will run, and steps that will not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional; it goes into the audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::StartPages</name>
    <message>
        <source>No audit database is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one to watch its migrations, create an empty one, or make a sample migration to try everything on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the audit database …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process is defined yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A definition file describes connections, processes and steps. Import one to fill this database; rows that other systems write appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process and no step is in this state or contains this text. What starts to match appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done, expected end %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>godwit::StepsReader</name>
    <message>
        <source>a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second step with the id &quot;%1&quot;, expected another id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;script&quot; twice, expected it outside of &quot;settings&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;query&quot; beside &quot;object&quot;, expected one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;connection&quot; beside &quot;source&quot; or &quot;destination&quot;, expected one or the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection &quot;%1&quot;, expected one that &quot;connections&quot; names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection &quot;%1&quot;, expected one that &quot;connections&quot; names; did you mean &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a retry policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step &quot;%1&quot; depends on itself, expected another step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dependency on &quot;%1&quot;, expected the id of a step of this process</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
