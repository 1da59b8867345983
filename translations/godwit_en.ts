<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>RerunPlan</name>
    <message numerus="yes">
        <source>Starting over repeats the work of %n step(s) that succeeded in cycle %1.</source>
        <translation>
            <numerusform>Starting over repeats the work of %n step that succeeded in cycle %1.</numerusform>
            <numerusform>Starting over repeats the work of %n steps that succeeded in cycle %1.</numerusform>
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
</context>
</TS>
