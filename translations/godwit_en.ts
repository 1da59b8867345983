<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditAccess</name>
    <message numerus="yes">
        <source>Recorded now, from the journal of a former runner: %n outcome(s).</source>
        <translation>
            <numerusform>Recorded now, from the journal of a former runner: %n outcome.</numerusform>
            <numerusform>Recorded now, from the journal of a former runner: %n outcomes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RerunPlan</name>
    <message numerus="yes">
        <source>Starting over repeats the work of %n step(s) that succeeded in cycle %1.</source>
        <translation>
            <numerusform>Starting over repeats the work of %n step that succeeded in cycle %1.</numerusform>
            <numerusform>Starting over repeats the work of %n steps that succeeded in cycle %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) are loaded again</source>
        <translation>
            <numerusform>%n rejected row is loaded again</numerusform>
            <numerusform>%n rejected rows are loaded again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepExecution</name>
    <message numerus="yes">
        <source>%n rejected row(s) were loaded again.</source>
        <translation>
            <numerusform>%n rejected row was loaded again.</numerusform>
            <numerusform>%n rejected rows were loaded again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation>
            <numerusform>%n row rejected.</numerusform>
            <numerusform>%n rows rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no value in &quot;%1&quot;</source>
        <translation>
            <numerusform>%n row has no value in &quot;%1&quot;</numerusform>
            <numerusform>%n rows have no value in &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: %n row(s) at both ends.</source>
        <translation>
            <numerusform>Verified: %n row at both ends.</numerusform>
            <numerusform>Verified: %n rows at both ends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: %n row(s) at both ends, without a checksum, because values were changed.</source>
        <translation>
            <numerusform>Verified: %n row at both ends, without a checksum, because values were changed.</numerusform>
            <numerusform>Verified: %n rows at both ends, without a checksum, because values were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>digest of the rows that went in: %1; of the destination: %2 (%n row(s))</source>
        <translation>
            <numerusform>digest of the rows that went in: %1; of the destination: %2 (%n row)</numerusform>
            <numerusform>digest of the rows that went in: %1; of the destination: %2 (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: %n row(s) with the same digest %1 at both ends.</source>
        <translation>
            <numerusform>Verified: %n row with the same digest %1 at both ends.</numerusform>
            <numerusform>Verified: %n rows with the same digest %1 at both ends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: %n key(s) are in the destination.</source>
        <translation>
            <numerusform>Verified: %n key is in the destination.</numerusform>
            <numerusform>Verified: %n keys are in the destination.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a key that comes again</source>
        <translation>
            <numerusform>%n row has a key that comes again</numerusform>
            <numerusform>%n rows have a key that comes again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it did not answer within %n second(s)</source>
        <translation>
            <numerusform>it did not answer within %n second</numerusform>
            <numerusform>it did not answer within %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have %1</source>
        <translation>
            <numerusform>%n row has %1</numerusform>
            <numerusform>%n rows have %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that the source no longer has were deleted.</source>
        <translation>
            <numerusform>%n row that the source no longer has was deleted.</numerusform>
            <numerusform>%n rows that the source no longer has were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused, limit %1; the first: %2</source>
        <translation>
            <numerusform>%n row refused, limit %1; the first: %2</numerusform>
            <numerusform>%n rows refused, limit %1; the first: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Column &quot;%1&quot;: %2. %n value(s), the first in %3.</source>
        <translation>
            <numerusform>Column &quot;%1&quot;: %2. %n value, the first in %3.</numerusform>
            <numerusform>Column &quot;%1&quot;: %2. %n values, the first in %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it did not answer within %n second(s) after it was cancelled</source>
        <translation>
            <numerusform>it did not answer within %n second after it was cancelled</numerusform>
            <numerusform>it did not answer within %n seconds after it was cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) inserted</source>
        <translation>
            <numerusform>%n row inserted</numerusform>
            <numerusform>%n rows inserted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) changed</source>
        <translation>
            <numerusform>%n row changed</numerusform>
            <numerusform>%n rows changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were the same already</source>
        <translation>
            <numerusform>%n row was the same already</numerusform>
            <numerusform>%n rows were the same already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>godwit::DesktopSession</name>
    <message numerus="yes">
        <source>%n run(s) or step(s) whose program had died are now shown as Interrupted. Rerun them when ready.</source>
        <translation>
            <numerusform>%n run or step whose program had died is now shown as Interrupted. Rerun it when ready.</numerusform>
            <numerusform>%n runs or steps whose program had died are now shown as Interrupted. Rerun them when ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) were written to %1.</source>
        <translation>
            <numerusform>%n rejected row was written to %1.</numerusform>
            <numerusform>%n rejected rows were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>godwit::VerifyDialog</name>
    <message numerus="yes">
        <source>%n processes</source>
        <translation>
            <numerusform>%n process</numerusform>
            <numerusform>%n processes</numerusform>
        </translation>
    </message>
</context>
</TS>
