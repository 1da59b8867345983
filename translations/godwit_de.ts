<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountRights</name>
    <message>
        <source>This account may only read the file %1; ask its owner for the right to write it and its folder.</source>
        <translation>Dieses Konto darf die Datei %1 nur lesen; beim Eigentümer das Recht erbitten, sie und ihren Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>Your account %1 may run, but change no definitions; ask for the role %2.</source>
        <translation>Ihr Konto %1 darf ausführen, aber keine Definitionen ändern; die Rolle %2 anfordern.</translation>
    </message>
    <message>
        <source>Your account %1 may read only; ask for the role %2.</source>
        <translation>Ihr Konto %1 darf nur lesen; die Rolle %2 anfordern.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>docs/audit-databases.md says how roles are given.</source>
        <translation>Wie Rollen vergeben werden, steht in docs/audit-databases.md.</translation>
    </message>
</context>
<context>
    <name>AcknowledgeCommand</name>
    <message>
        <source>Allow a step with an unknown effect to run again.</source>
        <translation>Erlaubt, einen Schritt mit unbekannter Wirkung erneut auszuführen.</translation>
    </message>
    <message>
        <source>A step whose last attempt may or may not have had its effect is not rerun by itself. Look at its destination first: running it again may have the effect a second time.</source>
        <translation>Ein Schritt, dessen letzter Versuch seine Wirkung gehabt haben kann oder nicht, wird nicht von selbst erneut ausgeführt. Zuerst das Ziel ansehen: Erneut ausgeführt, kann die Wirkung ein zweites Mal eintreten.</translation>
    </message>
    <message>
        <source>PROCESS</source>
        <comment>operand</comment>
        <translation>PROZESS</translation>
    </message>
    <message>
        <source>Step 5 may run again with the next rerun.</source>
        <translation>Schritt 5 darf bei der nächsten Wiederholung erneut laufen.</translation>
    </message>
</context>
<context>
    <name>ActCommands</name>
    <message>
        <source>Next: %1</source>
        <translation>Weiter mit: %1</translation>
    </message>
    <message>
        <source>This step; may be repeated.</source>
        <translation>Dieser Schritt; mehrfach möglich.</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>operand</comment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Why; mandatory, the audit trail keeps it.</source>
        <translation>Warum; Pflicht, das Protokoll hält es fest.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>operand</comment>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>A reason is needed; the audit trail keeps it</source>
        <translation>Ein Grund ist nötig; das Protokoll hält ihn fest</translation>
    </message>
    <message>
        <source>Add: --reason &quot;why&quot;</source>
        <translation>Anfügen: --reason &quot;warum&quot;</translation>
    </message>
    <message>
        <source>Name the step with --step</source>
        <translation>Den Schritt mit --step nennen</translation>
    </message>
    <message>
        <source>No step of process %1 can be run with Godwit now.</source>
        <translation>Kein Schritt des Prozesses %1 kann jetzt mit Godwit ausgeführt werden.</translation>
    </message>
</context>
<context>
    <name>ActEnding</name>
    <message>
        <source>%1: %2</source>
        <comment>what was done and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The ledger of %1 holds its effect.</source>
        <translation>Das Ladejournal von %1 enthält seine Wirkung.</translation>
    </message>
    <message>
        <source>Another system&apos;s row, in progress since %1, stays as it is.</source>
        <translation>Die Zeile eines anderen Systems, laufend seit %1, bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Continue the cycle of the process; if it is complete, start the next one</source>
        <translation>Setzt den Zyklus des Prozesses fort; ist er vollständig, beginnt der nächste</translation>
    </message>
    <message>
        <source>Rerun &amp;failed</source>
        <translation>&amp;Fehlgeschlagene erneut ausführen</translation>
    </message>
    <message>
        <source>Run only what has not succeeded in this process</source>
        <translation>Führt nur aus, was in diesem Prozess nicht erfolgreich war</translation>
    </message>
    <message>
        <source>Rerun &amp;all failures</source>
        <translation>Fehlgeschlagene a&amp;ller Prozesse erneut ausführen</translation>
    </message>
    <message>
        <source>Run what has not succeeded, in every process with failures</source>
        <translation>Führt in jedem Prozess mit Fehlern aus, was nicht erfolgreich war</translation>
    </message>
    <message>
        <source>Rerun &amp;step</source>
        <translation>&amp;Schritt erneut ausführen</translation>
    </message>
    <message>
        <source>Run the selected steps that have not succeeded</source>
        <translation>Führt die ausgewählten Schritte aus, die nicht erfolgreich waren</translation>
    </message>
    <message>
        <source>Start &amp;over…</source>
        <translation>Neu &amp;beginnen …</translation>
    </message>
    <message>
        <source>Open a new cycle and repeat finished work as well</source>
        <translation>Beginnt einen neuen Zyklus und wiederholt auch erledigte Arbeit</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Stop the run of the process, or the selected steps; asks first</source>
        <translation>Hält den Lauf des Prozesses oder die ausgewählten Schritte an; fragt vorher nach</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Show only rows that contain a text</source>
        <translation>Zeigt nur Zeilen, die einen Text enthalten</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>Alle aufkla&amp;ppen</translation>
    </message>
    <message>
        <source>Show the steps of every process</source>
        <translation>Zeigt die Schritte aller Prozesse</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>Alle &amp;zuklappen</translation>
    </message>
    <message>
        <source>Show processes only</source>
        <translation>Zeigt nur Prozesse</translation>
    </message>
    <message>
        <source>&amp;Next failure</source>
        <translation>&amp;Nächster Fehler</translation>
    </message>
    <message>
        <source>Go to the next row that did not succeed</source>
        <translation>Springt zur nächsten Zeile, die nicht erfolgreich war</translation>
    </message>
    <message>
        <source>&amp;Previous failure</source>
        <translation>&amp;Vorheriger Fehler</translation>
    </message>
    <message>
        <source>Go to the previous row that did not succeed</source>
        <translation>Springt zur vorherigen Zeile, die nicht erfolgreich war</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>Read the audit database now; it is followed anyway</source>
        <translation>Liest die Auditdatenbank jetzt; verfolgt wird sie ohnehin</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as a table</source>
        <translation>Kopiert die ausgewählten Zeilen als Tabelle</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Bericht e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write the audit report to a file</source>
        <translation>Schreibt den Auditbericht in eine Datei</translation>
    </message>
    <message>
        <source>&amp;Open database…</source>
        <translation>Datenbank &amp;öffnen …</translation>
    </message>
    <message>
        <source>Open an audit database</source>
        <translation>Öffnet eine Auditdatenbank</translation>
    </message>
    <message>
        <source>&amp;New database…</source>
        <translation>&amp;Neue Datenbank …</translation>
    </message>
    <message>
        <source>Create an empty audit database</source>
        <translation>Legt eine leere Auditdatenbank an</translation>
    </message>
    <message>
        <source>&amp;Import definition…</source>
        <translation>Definition &amp;importieren …</translation>
    </message>
    <message>
        <source>Read connections, processes and steps from a definition file</source>
        <translation>Liest Verbindungen, Prozesse und Schritte aus einer Definitionsdatei</translation>
    </message>
    <message>
        <source>&amp;Sample migration…</source>
        <translation>Beispiel&amp;migration …</translation>
    </message>
    <message>
        <source>Make a folder with a small migration to try everything on</source>
        <translation>Legt einen Ordner mit einer kleinen Migration zum Ausprobieren an</translation>
    </message>
    <message>
        <source>&amp;About Godwit</source>
        <translation>&amp;Über Godwit</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window; runs started elsewhere go on</source>
        <translation>Schließt das Fenster; anderswo gestartete Läufe gehen weiter</translation>
    </message>
    <message>
        <source>Rerun re&amp;jected rows</source>
        <translation>Abge&amp;wiesene Zeilen erneut laden</translation>
    </message>
    <message>
        <source>After a repair, load the rows that the selected steps have rejected</source>
        <translation>Lädt nach einer Berichtigung die Zeilen, die die ausgewählten Schritte abgewiesen haben</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>&amp;Prüfen …</translation>
    </message>
    <message>
        <source>Compare source and destination as they are now; nothing is changed</source>
        <translation>Vergleicht Quelle und Ziel, wie sie jetzt sind; nichts wird geändert</translation>
    </message>
    <message>
        <source>&amp;Acknowledge unknown effect…</source>
        <translation>Unbekannte Wirkung &amp;bestätigen …</translation>
    </message>
    <message>
        <source>Allow steps to run again whose last effect is not known</source>
        <translation>Erlaubt, Schritte erneut auszuführen, deren letzte Wirkung nicht bekannt ist</translation>
    </message>
    <message>
        <source>Mark as &amp;done…</source>
        <translation>Als &amp;erledigt vermerken …</translation>
    </message>
    <message>
        <source>Count steps as succeeded that were done by other means</source>
        <translation>Zählt Schritte als erfolgreich, die auf anderem Weg erledigt wurden</translation>
    </message>
    <message>
        <source>Mark as &amp;failed…</source>
        <translation>Als &amp;fehlgeschlagen vermerken …</translation>
    </message>
    <message>
        <source>Count steps as failed, so that they can be rerun</source>
        <translation>Zählt Schritte als fehlgeschlagen, damit sie erneut ausgeführt werden können</translation>
    </message>
    <message>
        <source>Declare &amp;lost…</source>
        <translation>Für &amp;verloren erklären …</translation>
    </message>
    <message>
        <source>Give up what another system has in progress</source>
        <translation>Gibt auf, was in einem anderen System läuft</translation>
    </message>
    <message>
        <source>&amp;Reconcile…</source>
        <translation>&amp;Abgleichen …</translation>
    </message>
    <message>
        <source>Ask the destination whether the work of a step is there already</source>
        <translation>Fragt das Ziel, ob die Arbeit eines Schritts schon vorhanden ist</translation>
    </message>
    <message>
        <source>Verify audit &amp;trail…</source>
        <translation>Pr&amp;otokollkette prüfen …</translation>
    </message>
    <message>
        <source>Check that nobody changed, removed or inserted anything in the trail</source>
        <translation>Prüft, dass niemand im Protokoll etwas geändert, entfernt oder eingefügt hat</translation>
    </message>
    <message>
        <source>&amp;Prepare for running…</source>
        <translation>Zum Ausführen &amp;vorbereiten …</translation>
    </message>
    <message>
        <source>Show the SQL that lets Godwit run processes here, then run it or not</source>
        <translation>Zeigt das SQL, mit dem Godwit hier Prozesse ausführen kann, und führt es auf Wunsch aus</translation>
    </message>
    <message>
        <source>Rows of &amp;other systems…</source>
        <translation>Zeilen &amp;anderer Systeme …</translation>
    </message>
    <message>
        <source>Status words, time zone and cycles of what others write</source>
        <translation>Statuswörter, Zeitzone und Zyklen dessen, was andere schreiben</translation>
    </message>
    <message>
        <source>Connect to a &amp;server…</source>
        <translation>Mit einem &amp;Server verbinden …</translation>
    </message>
    <message>
        <source>Open an audit database on a server, or one that has a name</source>
        <translation>Öffnet eine Auditdatenbank auf einem Server oder eine, die einen Namen hat</translation>
    </message>
</context>
<context>
    <name>Actor</name>
    <message>
        <source>%1 on %2 (process %3)</source>
        <translation>%1 auf %2 (Prozess %3)</translation>
    </message>
</context>
<context>
    <name>AttemptStore</name>
    <message>
        <source>The step was not started</source>
        <translation>Der Schritt wurde nicht gestartet</translation>
    </message>
    <message>
        <source>step %1 of process %2</source>
        <translation>Schritt %1 von Prozess %2</translation>
    </message>
    <message>
        <source>this program lost the process to another</source>
        <translation>dieses Programm hat den Prozess an ein anderes verloren</translation>
    </message>
    <message>
        <source>its definition was changed after this run was planned</source>
        <translation>seine Definition wurde geändert, nachdem dieser Lauf geplant war</translation>
    </message>
    <message>
        <source>Rerun the process: it then runs as it is defined now.</source>
        <translation>Führen Sie den Prozess erneut aus: Dann läuft er, wie er jetzt definiert ist.</translation>
    </message>
    <message>
        <source>another runner holds it</source>
        <translation>ein anderer Runner hält ihn</translation>
    </message>
    <message>
        <source>The outcome came too late and does not count</source>
        <translation>Das Ergebnis kam zu spät und zählt nicht</translation>
    </message>
    <message>
        <source>the lease had been lost to another runner</source>
        <translation>die Reservierung (Lease) war an einen anderen Runner verloren</translation>
    </message>
</context>
<context>
    <name>AuditAccess</name>
    <message>
        <source>Make it with: %1</source>
        <translation>Anlegen mit: %1</translation>
    </message>
    <message>
        <source>
or try the sample: godwitctl sample DIR</source>
        <translation>
oder das Beispiel ausprobieren: godwitctl sample ORDNER</translation>
    </message>
    <message>
        <source>There is no process &quot;%1&quot;</source>
        <translation>Es gibt keinen Prozess „%1“</translation>
    </message>
    <message>
        <source>No process is defined yet. Import a definition with: godwitctl import FILE</source>
        <translation>Noch ist kein Prozess definiert. Eine Definition importieren Sie mit: godwitctl import DATEI</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>Known: %1 and %2 more</source>
        <translation>Bekannt: %1 und %2 weitere</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>Bekannt: %1</translation>
    </message>
    <message>
        <source>%1 processes are called &quot;%2&quot;</source>
        <translation>%1 Prozesse heißen „%2“</translation>
    </message>
    <message>
        <source>Name one by its id: %1</source>
        <translation>Nennen Sie einen anhand seiner ID: %1</translation>
    </message>
    <message numerus="yes">
        <source>Recorded now, from the journal of a former runner: %n outcome(s).</source>
        <translation>
            <numerusform>Jetzt festgehalten, aus dem Journal eines früheren Runners: %n Ergebnis.</numerusform>
            <numerusform>Jetzt festgehalten, aus dem Journal eines früheren Runners: %n Ergebnisse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Outcomes of a former runner that came too late and do not count: %1.</source>
        <translation>Ergebnisse eines früheren Runners, die zu spät kamen und nicht zählen: %1.</translation>
    </message>
    <message>
        <source>Outcomes that still wait in this machine&apos;s journal: %1.</source>
        <translation>Ergebnisse, die noch im Journal dieses Rechners warten: %1.</translation>
    </message>
    <message>
        <source>Choose a place where this account may make files.</source>
        <translation>Wählen Sie einen Ort, an dem dieses Konto Dateien anlegen darf.</translation>
    </message>
    <message>
        <source>Cannot make the audit database</source>
        <translation>Die Auditdatenbank kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>der Ordner %1 existiert nicht</translation>
    </message>
    <message>
        <source>Make it first with: mkdir -p %1</source>
        <translation>Legen Sie ihn zuerst an mit: mkdir -p %1</translation>
    </message>
</context>
<context>
    <name>AuditCommand</name>
    <message>
        <source>Verify that the audit trail is whole and consistent.</source>
        <translation>Prüft, ob die Protokollkette unversehrt und widerspruchsfrei ist.</translation>
    </message>
    <message>
        <source>Check the default audit database.</source>
        <translation>Die Standard-Auditdatenbank prüfen.</translation>
    </message>
    <message>
        <source>&quot;audit&quot; cannot &quot;%1&quot;</source>
        <translation>„audit“ kennt „%1“ nicht</translation>
    </message>
    <message>
        <source>Use: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>✔ holds</source>
        <translation>✔ gilt</translation>
    </message>
    <message>
        <source>✖ broken</source>
        <translation>✖ verletzt</translation>
    </message>
    <message>
        <source>The audit trail is whole.</source>
        <translation>Die Protokollkette ist unversehrt.</translation>
    </message>
    <message>
        <source>The audit trail is not whole: do not rely on it before the cause is known.</source>
        <translation>Die Protokollkette ist nicht unversehrt: Verlassen Sie sich nicht auf sie, bevor die Ursache bekannt ist.</translation>
    </message>
    <message>
        <source>Checks the invariants of the audit tables and the chain of hashes over the trail, one line each. Ends with code 1 where one does not hold. Rows that other systems wrote are counted: the trail does not cover them.</source>
        <translation>Prüft die Invarianten der Audit-Tabellen und die Hashkette über dem Protokoll, je eine Zeile. Endet mit Code 1, wenn eine nicht gilt. Zeilen anderer Systeme werden gezählt: Das Protokoll deckt sie nicht ab.</translation>
    </message>
</context>
<context>
    <name>AuditDatabase</name>
    <message>
        <source>This audit database cannot be used</source>
        <translation>Diese Auditdatenbank kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>a newer version of Godwit made it</source>
        <translation>eine neuere Version von Godwit hat sie angelegt</translation>
    </message>
    <message>
        <source>Install that version.</source>
        <translation>Installieren Sie diese Version.</translation>
    </message>
    <message>
        <source>it does not hold Godwit&apos;s tables</source>
        <translation>sie enthält die Tabellen von Godwit nicht</translation>
    </message>
    <message>
        <source>Make them with: godwitctl init --database FILE</source>
        <translation>Anlegen mit: godwitctl init --database DATEI</translation>
    </message>
    <message>
        <source>it has no installation id</source>
        <translation>sie hat keine Installations-ID</translation>
    </message>
    <message>
        <source>Run: godwitctl init --database FILE</source>
        <translation>Führen Sie aus: godwitctl init --database DATEI</translation>
    </message>
    <message>
        <source>It can be watched, and nothing was changed.</source>
        <translation>Sie kann beobachtet werden, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>it has the two audit tables only, so it can be watched and nothing more</source>
        <translation>sie hat nur die zwei Audittabellen und kann daher nur beobachtet werden</translation>
    </message>
    <message>
        <source>Prepare it for running with: godwitctl prepare --database FILE</source>
        <translation>Zum Ausführen vorbereiten mit: godwitctl prepare --database DATEI</translation>
    </message>
    <message>
        <source>there is no schema %1 with Godwit&apos;s tables; these have them: %2</source>
        <translation>es gibt kein Schema %1 mit Godwits Tabellen; diese haben sie: %2</translation>
    </message>
    <message>
        <source>Name the right one behind the address: ?schema=%1</source>
        <translation>Nennen Sie hinter der Adresse das richtige: ?schema=%1</translation>
    </message>
    <message>
        <source>there is no schema %1 with Godwit&apos;s tables</source>
        <translation>es gibt kein Schema %1 mit Godwits Tabellen</translation>
    </message>
</context>
<context>
    <name>AuditLayout</name>
    <message>
        <source>The audit tables cannot be read</source>
        <translation>Die Audittabellen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>several schemas have one: %1</source>
        <translation>mehrere Schemas haben eine: %1</translation>
    </message>
    <message>
        <source>Name the right one behind the address: ?schema=%1</source>
        <translation>Das richtige hinter der Adresse angeben: ?schema=%1</translation>
    </message>
    <message>
        <source>it has no column %1</source>
        <translation>sie hat keine Spalte %1</translation>
    </message>
</context>
<context>
    <name>AuditReport</name>
    <message>
        <source>%1 on %2</source>
        <comment>operator on host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>another system</source>
        <translation>anderes System</translation>
    </message>
</context>
<context>
    <name>CancelCommand</name>
    <message>
        <source>Cancel a process that runs, wherever it runs.</source>
        <translation>Bricht einen laufenden Prozess ab, gleich wo er läuft.</translation>
    </message>
    <message>
        <source>Leaves a request in the audit database and waits until the runner has obeyed. What has succeeded stays; rerun continues.</source>
        <translation>Hinterlässt eine Anforderung in der Auditdatenbank und wartet, bis der Runner sie befolgt hat. Was erfolgreich war, bleibt; rerun setzt fort.</translation>
    </message>
    <message>
        <source>PROCESS</source>
        <comment>operand</comment>
        <translation>PROZESS</translation>
    </message>
    <message>
        <source>Only this step; may be repeated.</source>
        <translation>Nur dieser Schritt; mehrfach möglich.</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>operand</comment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Seconds to wait for the runner; otherwise 60.</source>
        <translation>Sekunden, die auf den Runner gewartet wird; sonst 60.</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <comment>operand</comment>
        <translation>SEKUNDEN</translation>
    </message>
    <message>
        <source>Why; the audit trail keeps it.</source>
        <translation>Warum; das Protokoll hält es fest.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>operand</comment>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Cancel process 4 and wait until it has stopped.</source>
        <translation>Prozess 4 abbrechen und warten, bis er angehalten hat.</translation>
    </message>
    <message>
        <source>Cancel one step; the others go on.</source>
        <translation>Einen Schritt abbrechen; die anderen laufen weiter.</translation>
    </message>
    <message>
        <source>--timeout needs a number of seconds</source>
        <translation>--timeout braucht eine Anzahl von Sekunden</translation>
    </message>
    <message>
        <source>For instance: godwitctl cancel 4 --timeout 120</source>
        <translation>Zum Beispiel: godwitctl cancel 4 --timeout 120</translation>
    </message>
    <message>
        <source>Process %1 has no step &quot;%2&quot;</source>
        <translation>Prozess %1 hat keinen Schritt „%2“</translation>
    </message>
    <message>
        <source>Asked to cancel: process %1, run by %2</source>
        <translation>Abbruch angefordert: Prozess %1, ausgeführt von %2</translation>
    </message>
    <message>
        <source>Process %1: it has stopped.</source>
        <translation>Prozess %1: Er hat angehalten.</translation>
    </message>
    <message>
        <source>Process %1: it is not running; there is nothing to cancel.</source>
        <translation>Prozess %1: Er läuft nicht; es gibt nichts abzubrechen.</translation>
    </message>
    <message>
        <source>%1 has not stopped process %2 yet; the request stays.</source>
        <translation>%1 hat Prozess %2 noch nicht angehalten; die Anforderung bleibt bestehen.</translation>
    </message>
    <message>
        <source>Step %1: another system has it in progress; only that one can end it.</source>
        <translation>Schritt %1: ein anderes System führt ihn aus; nur dieses kann ihn beenden.</translation>
    </message>
    <message>
        <source>Step %1: it has ended (%2); there is nothing to cancel.</source>
        <translation>Schritt %1: er ist beendet (%2); es gibt nichts abzubrechen.</translation>
    </message>
    <message>
        <source>Step %1: it has not begun (%2); there is nothing to cancel.</source>
        <translation>Schritt %1: er hat nicht begonnen (%2); es gibt nichts abzubrechen.</translation>
    </message>
</context>
<context>
    <name>CancelRequests</name>
    <message>
        <source>There is nothing to cancel</source>
        <translation>Es gibt nichts abzubrechen</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>nobody runs it now</source>
        <translation>niemand führt ihn gerade aus</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>Look for mistakes in the control tables or in a file.</source>
        <translation>Sucht Fehler in den Steuertabellen oder in einer Datei.</translation>
    </message>
    <message>
        <source>With FILE it checks a definition file and needs no audit database. Without it, it checks the control tables. Sources that cannot be opened now are warnings; mistakes end with code 2.</source>
        <translation>Mit DATEI wird eine Definitionsdatei geprüft, ganz ohne Auditdatenbank; ohne DATEI werden die Steuertabellen geprüft. Quellen, die sich gerade nicht öffnen lassen, sind Warnungen; Fehler enden mit Code 2.</translation>
    </message>
    <message>
        <source>[FILE]</source>
        <comment>operand</comment>
        <translation>[DATEI]</translation>
    </message>
    <message>
        <source>Check a file before importing it.</source>
        <translation>Eine Datei vor dem Import prüfen.</translation>
    </message>
    <message>
        <source>Check what would run now.</source>
        <translation>Prüfen, was jetzt laufen würde.</translation>
    </message>
    <message>
        <source>Mistake: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>No mistakes.</source>
        <translation>Keine Fehler.</translation>
    </message>
    <message>
        <source>No mistakes; warnings: %1</source>
        <translation>Keine Fehler; Warnungen: %1</translation>
    </message>
    <message>
        <source>Mistakes: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Kind of error: %1</source>
        <translation>Fehlerart: %1</translation>
    </message>
    <message>
        <source>Kind of error: %1, code %2</source>
        <translation>Fehlerart: %1, Code %2</translation>
    </message>
</context>
<context>
    <name>CommandHelp</name>
    <message>
        <source>[options]</source>
        <translation>[Optionen]</translation>
    </message>
    <message>
        <source>Show this, or the help of a command.</source>
        <translation>Zeigt diese Hilfe oder die eines Befehls.</translation>
    </message>
    <message>
        <source>done, or nothing was left to do</source>
        <translation>erledigt, oder es war nichts mehr zu tun</translation>
    </message>
    <message>
        <source>some steps did not succeed, or a check found something</source>
        <translation>Schritte waren nicht erfolgreich, oder eine Prüfung hat etwas gefunden</translation>
    </message>
    <message>
        <source>wrong arguments, or a definition that says something impossible</source>
        <translation>falsche Argumente, oder eine Definition verlangt Unmögliches</translation>
    </message>
    <message>
        <source>the audit database or a file cannot be used</source>
        <translation>die Auditdatenbank oder eine Datei ist nicht verwendbar</translation>
    </message>
    <message>
        <source>somebody else is running it</source>
        <translation>jemand anderes führt es gerade aus</translation>
    </message>
    <message>
        <source>interrupted by SIGINT or SIGTERM; everything was cancelled cleanly</source>
        <translation>durch SIGINT oder SIGTERM unterbrochen; alles wurde sauber abgebrochen</translation>
    </message>
    <message>
        <source>audit database to use when --database is not given</source>
        <translation>Auditdatenbank, die ohne --database verwendet wird</translation>
    </message>
    <message>
        <source>no colours, whatever its value</source>
        <translation>keine Farben, gleich welchen Werts</translation>
    </message>
    <message>
        <source>godwitctl runs, watches and audits data migrations.</source>
        <translation>godwitctl führt Datenmigrationen aus, überwacht und prüft sie.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Options of every command</source>
        <translation>Optionen aller Befehle</translation>
    </message>
    <message>
        <source>Exit codes (with several processes the highest counts)</source>
        <translation>Exit-Codes (bei mehreren Prozessen zählt der höchste)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>More about a command: godwitctl help COMMAND</source>
        <translation>Mehr zu einem Befehl: godwitctl help BEFEHL</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>it has ended, but the audit database does not know it yet; a journal here does</source>
        <translation>beendet, doch die Auditdatenbank weiß es noch nicht; ein Journal hier schon</translation>
    </message>
    <message>
        <source>profile to use when nothing else names an audit database</source>
        <translation>Profil, das verwendet wird, wenn sonst nichts eine Auditdatenbank nennt</translation>
    </message>
</context>
<context>
    <name>ConnectTexts</name>
    <message>
        <source>Godwit&apos;s tables are not there yet.</source>
        <translation>Die Tabellen von Godwit sind noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>The two audit tables are there, Godwit&apos;s own are not.</source>
        <translation>Die zwei Audittabellen sind vorhanden, die eigenen von Godwit nicht.</translation>
    </message>
    <message>
        <source>Godwit&apos;s tables are there.</source>
        <translation>Die Tabellen von Godwit sind vorhanden.</translation>
    </message>
    <message>
        <source>A newer version of Godwit made its tables; install that version.</source>
        <translation>Eine neuere Version von Godwit hat die Tabellen angelegt; diese Version installieren.</translation>
    </message>
    <message>
        <source>may run and change definitions</source>
        <translation>darf ausführen und Definitionen ändern</translation>
    </message>
    <message>
        <source>may run, but change no definitions</source>
        <translation>darf ausführen, aber keine Definitionen ändern</translation>
    </message>
    <message>
        <source>may read only</source>
        <translation>darf nur lesen</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>SQL Server (not run against a server)</source>
        <translation>SQL Server (an keinem Server erprobt)</translation>
    </message>
    <message>
        <source>From ~/.pgpass, or none</source>
        <translation>Aus ~/.pgpass, oder keines</translation>
    </message>
    <message>
        <source>From ~/.my.cnf, or none</source>
        <translation>Aus ~/.my.cnf, oder keines</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>A secret&apos;s name</source>
        <translation>Name eines Geheimnisses</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Hier eingegeben</translation>
    </message>
    <message>
        <source>Encrypted and verified</source>
        <translation>Verschlüsselt und geprüft</translation>
    </message>
    <message>
        <source>Automatic: verified, except on this machine</source>
        <translation>Automatisch: geprüft, außer auf diesem Rechner</translation>
    </message>
    <message>
        <source>Verified by an authority&apos;s file</source>
        <translation>Geprüft mit der Datei einer Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Encrypted, whoever answers</source>
        <translation>Verschlüsselt, gleich wer antwortet</translation>
    </message>
    <message>
        <source>Off: everybody on the line may read along</source>
        <translation>Aus: Jeder auf der Leitung kann mitlesen</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>%1 can be opened</source>
        <translation>%1 kann geöffnet werden</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Dieses Konto</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>account, what it may do</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>The server knows you as %1.</source>
        <translation>Der Server kennt Sie als %1.</translation>
    </message>
    <message>
        <source>The line is encrypted.</source>
        <translation>Die Leitung ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The line is not encrypted.</source>
        <translation>Die Leitung ist nicht verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Cannot open the database</source>
        <translation>Die Datenbank kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>no database is called &quot;%1&quot;</source>
        <translation>keine Datenbank heißt „%1“</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Bekannt sind: %1.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver %1 is not installed</source>
        <translation>der Qt-Treiber %1 ist nicht installiert</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Installieren Sie das Paket %1.</translation>
    </message>
    <message>
        <source>The database refused a statement</source>
        <translation>Die Datenbank hat eine Anweisung abgelehnt</translation>
    </message>
    <message>
        <source>Reading from the database failed</source>
        <translation>Das Lesen aus der Datenbank ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the connection is lost</source>
        <translation>die Verbindung ist verloren</translation>
    </message>
    <message>
        <source>an earlier one of its transaction has failed</source>
        <translation>eine frühere Anweisung ihrer Transaktion ist fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>ConstraintsRunner</name>
    <message>
        <source>it names no source connection</source>
        <translation>er nennt keine Quellverbindung</translation>
    </message>
    <message>
        <source>it names no destination connection</source>
        <translation>er nennt keine Zielverbindung</translation>
    </message>
    <message>
        <source>it names an object, but it is about all tables that its process loads</source>
        <translation>er nennt ein Objekt, betrifft aber alle Tabellen, die sein Prozess lädt</translation>
    </message>
    <message>
        <source>it has a load mode (&quot;%1&quot;), which it does not use</source>
        <translation>er hat einen Lademodus („%1“), den er nicht verwendet</translation>
    </message>
    <message>
        <source>Cannot make foreign keys</source>
        <translation>Fremdschlüssel können nicht angelegt werden</translation>
    </message>
    <message>
        <source>its source or destination connection is not defined</source>
        <translation>seine Quell- oder Zielverbindung ist nicht definiert</translation>
    </message>
    <message>
        <source>its source is of the kind &quot;%1&quot;, which has no foreign keys</source>
        <translation>seine Quelle ist von der Art „%1“, die keine Fremdschlüssel hat</translation>
    </message>
    <message>
        <source>SQLite cannot add foreign keys to a table that exists</source>
        <translation>SQLite kann einer vorhandenen Tabelle keine Fremdschlüssel hinzufügen</translation>
    </message>
    <message>
        <source>its destination is of the kind &quot;%1&quot;, which has no foreign keys</source>
        <translation>sein Ziel ist von der Art „%1“, die keine Fremdschlüssel hat</translation>
    </message>
    <message>
        <source>no step of its process copies a table from &quot;%1&quot; to &quot;%2&quot;</source>
        <translation>kein Schritt seines Prozesses kopiert eine Tabelle von „%1“ nach „%2“</translation>
    </message>
    <message>
        <source>it may run before step %1 has loaded %2; name that step in depends_on</source>
        <translation>er läuft möglicherweise, bevor Schritt %1 die Tabelle %2 geladen hat; diesen Schritt in depends_on nennen</translation>
    </message>
    <message>
        <source>The foreign key %1 was not made, the server refuses it: %2</source>
        <translation>Der Fremdschlüssel %1 wurde nicht angelegt, der Server lehnt ihn ab: %2</translation>
    </message>
    <message>
        <source>The foreign key %1 was made: (%2) → %3 (%4).</source>
        <translation>Der Fremdschlüssel %1 wurde angelegt: (%2) → %3 (%4).</translation>
    </message>
    <message>
        <source>Rows violate a foreign key</source>
        <translation>Zeilen verletzen einen Fremdschlüssel</translation>
    </message>
    <message>
        <source>Cannot make a foreign key</source>
        <translation>Ein Fremdschlüssel kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Repair the rows and run the step again, or leave the key out by making the others with a step of kind &quot;sql&quot;.</source>
        <translation>Die Zeilen berichtigen und den Schritt erneut ausführen, oder den Schlüssel auslassen und die anderen mit einem Schritt der Art „sql“ anlegen.</translation>
    </message>
    <message>
        <source>(%1) = (%2) is not in %3</source>
        <translation>(%1) = (%2) fehlt in %3</translation>
    </message>
</context>
<context>
    <name>ControlStore</name>
    <message>
        <source>The connection &quot;%1&quot; was changed (%2 → %3); process %4 uses it too.</source>
        <translation>Die Verbindung „%1“ wurde geändert (%2 → %3); Prozess %4 verwendet sie auch.</translation>
    </message>
</context>
<context>
    <name>CopyRunner</name>
    <message>
        <source>it names no source connection</source>
        <translation>er nennt keine Quellverbindung</translation>
    </message>
    <message>
        <source>it names no destination connection</source>
        <translation>er nennt keine Zielverbindung</translation>
    </message>
    <message>
        <source>The step cannot copy</source>
        <translation>Der Schritt kann nicht kopieren</translation>
    </message>
    <message>
        <source>its source or destination connection is not defined</source>
        <translation>seine Quell- oder Zielverbindung ist nicht definiert</translation>
    </message>
</context>
<context>
    <name>CsvFormat</name>
    <message>
        <source>Audit tables with every run and attempt, for spreadsheets (CSV)</source>
        <translation>Audittabellen mit allen Läufen und Versuchen, für Tabellenkalkulationen (CSV)</translation>
    </message>
    <message>
        <source>Cannot write the report</source>
        <translation>Der Bericht kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>CycleStatus</name>
    <message>
        <source>An attempt ends before it starts.</source>
        <translation>Ein Versuch endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The status word &quot;%1&quot; is not known.</source>
        <translation>Das Statuswort „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The status of an attempt was changed to &quot;%1&quot; by somebody else.</source>
        <translation>Der Status eines Versuchs wurde von jemand anderem in „%1“ geändert.</translation>
    </message>
    <message>
        <source>An attempt after the success ended otherwise; the success stands.</source>
        <translation>Ein Versuch nach dem Erfolg endete anders; der Erfolg gilt.</translation>
    </message>
    <message>
        <source>Two attempts are in progress.</source>
        <translation>Zwei Versuche laufen gleichzeitig.</translation>
    </message>
    <message>
        <source>Its runner ended without saying how the step ended.</source>
        <translation>Sein Runner endete, ohne mitzuteilen, wie der Schritt ausging.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>It has ended, but that is not recorded yet: this machine&apos;s journal waits for the audit database.</source>
        <translation>Beendet, doch noch nicht festgehalten: Das Journal dieses Rechners wartet auf die Auditdatenbank.</translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation>bestätigt von %1</translation>
    </message>
    <message>
        <source>The status word &quot;%1&quot; of the run is not known.</source>
        <translation>Das Statuswort „%1“ des Laufs ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The run of another system at %1 says &quot;%2&quot;, a word that is not known, though its steps succeeded.</source>
        <translation>Der Lauf eines anderen Systems um %1 sagt „%2“, ein unbekanntes Wort, obwohl seine Schritte gelungen sind.</translation>
    </message>
    <message>
        <source>The run of another system at %1 says &quot;%2&quot;, though its steps succeeded.</source>
        <translation>Der Lauf eines anderen Systems um %1 sagt „%2“, obwohl seine Schritte gelungen sind.</translation>
    </message>
    <message>
        <source>The run of another system at %1 says &quot;%2&quot;, though step %3 did not succeed.</source>
        <translation>Der Lauf eines anderen Systems um %1 sagt „%2“, obwohl Schritt %3 nicht gelungen ist.</translation>
    </message>
    <message>
        <source>The time &quot;%1&quot; of a row cannot be read.</source>
        <translation>Die Zeit „%1“ einer Zeile ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>DatabaseAddress</name>
    <message>
        <source>This is not the address of a database</source>
        <translation>Das ist nicht die Adresse einer Datenbank</translation>
    </message>
    <message>
        <source>nothing is known about &quot;%1&quot;</source>
        <translation>über „%1“ ist nichts bekannt</translation>
    </message>
    <message>
        <source>Known are: %1, and the path of a file.</source>
        <translation>Bekannt sind: %1 und der Pfad einer Datei.</translation>
    </message>
    <message>
        <source>it holds a password, which everybody on this machine could read</source>
        <translation>sie enthält ein Passwort, das jeder auf diesem Rechner lesen könnte</translation>
    </message>
    <message>
        <source>Leave the password out, add &quot;?secret=NAME&quot; and say the secret by the variable GODWIT_SECRET_&lt;NAME&gt; or a file that only you may read; or use ~/.pgpass or ~/.my.cnf.</source>
        <translation>Das Passwort weglassen, &quot;?secret=NAME&quot; anfügen und das Geheimnis in der Variablen GODWIT_SECRET_&lt;NAME&gt; oder einer nur für Sie lesbaren Datei nennen; oder ~/.pgpass oder ~/.my.cnf verwenden.</translation>
    </message>
    <message>
        <source>it has no option &quot;%1&quot;</source>
        <translation>sie hat keine Option „%1“</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Bekannt sind: %1.</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Write it like %1 and encode special characters by percent signs.</source>
        <translation>Wie %1 schreiben und Sonderzeichen mit Prozentzeichen kodieren.</translation>
    </message>
    <message>
        <source>it names no database</source>
        <translation>sie nennt keine Datenbank</translation>
    </message>
    <message>
        <source>Write the database&apos;s name behind the host: %1.</source>
        <translation>Den Namen der Datenbank hinter den Host schreiben: %1.</translation>
    </message>
</context>
<context>
    <name>DatabaseDraft</name>
    <message>
        <source>Name the file.</source>
        <translation>Die Datei angeben.</translation>
    </message>
    <message>
        <source>Name the database.</source>
        <translation>Die Datenbank angeben.</translation>
    </message>
    <message>
        <source>Name the secret.</source>
        <translation>Das Geheimnis angeben.</translation>
    </message>
    <message>
        <source>Name the password&apos;s file by its whole path.</source>
        <translation>Die Datei mit dem Passwort mit ganzem Pfad angeben.</translation>
    </message>
    <message>
        <source>Name the file of the authority that the server&apos;s certificate is from.</source>
        <translation>Die Datei der Zertifizierungsstelle angeben, von der das Zertifikat des Servers ist.</translation>
    </message>
</context>
<context>
    <name>DeclareLostCommand</name>
    <message>
        <source>Say that another system&apos;s row in progress will never end.</source>
        <translation>Erklärt, dass die laufende Zeile eines anderen Systems nie enden wird.</translation>
    </message>
    <message>
        <source>Rows in progress that another system wrote have no heartbeat and are never taken over by themselves. This adds a row with Failure and leaves theirs as it is; afterwards the step can be rerun. Without --step: everything that the process has in progress elsewhere.</source>
        <translation>Laufende Zeilen, die ein anderes System geschrieben hat, haben kein Lebenszeichen und werden nie von selbst übernommen. Dies fügt eine Zeile mit Failure hinzu und lässt die andere, wie sie ist; danach kann der Schritt erneut ausgeführt werden. Ohne --step: alles, was vom Prozess anderswo läuft.</translation>
    </message>
    <message>
        <source>PROCESS</source>
        <comment>operand</comment>
        <translation>PROZESS</translation>
    </message>
    <message>
        <source>Give up what another system has begun on step 5.</source>
        <translation>Aufgeben, was ein anderes System an Schritt 5 begonnen hat.</translation>
    </message>
</context>
<context>
    <name>DefinitionCheck</name>
    <message>
        <source>The definition says something impossible</source>
        <translation>Die Definition verlangt Unmögliches</translation>
    </message>
    <message>
        <source>Correct the file; nothing was changed.</source>
        <translation>Berichtigen Sie die Datei; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>DefinitionProblems</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>The definition file cannot be used</source>
        <translation>Die Definitionsdatei kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Nothing was changed; correct the file and import it again.</source>
        <translation>Nichts wurde geändert; berichtigen Sie die Datei und importieren Sie sie erneut.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Watch and run data migrations.</source>
        <translation>Datenmigrationen überwachen und ausführen.</translation>
    </message>
    <message>
        <source>The audit database to open.</source>
        <translation>Die zu öffnende Auditdatenbank.</translation>
    </message>
    <message>
        <source>Write the sample migration into a folder and open it.</source>
        <translation>Die Beispielmigration in einen Ordner schreiben und öffnen.</translation>
    </message>
    <message>
        <source>The name that runs are recorded under.</source>
        <translation>Der Name, unter dem Läufe protokolliert werden.</translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>operand</comment>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>DIR</source>
        <comment>operand</comment>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Language of the window: en, de or system.</source>
        <translation>Sprache des Fensters: en, de oder system.</translation>
    </message>
    <message>
        <source>CODE</source>
        <comment>operand</comment>
        <translation>CODE</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>operand</comment>
        <translation>NAME</translation>
    </message>
    <message>
        <source>The audit database to open, by its name.</source>
        <translation>Die zu öffnende Auditdatenbank, anhand ihres Namens.</translation>
    </message>
    <message>
        <source>One audit database can be opened, and &quot;%1&quot; is one too many.</source>
        <translation>Eine Auditdatenbank kann geöffnet werden, „%1“ ist eine zu viel.</translation>
    </message>
    <message>
        <source>Show how it is used with: godwit --help</source>
        <translation>Die Benutzung zeigt: godwit --help</translation>
    </message>
</context>
<context>
    <name>DetailTexts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>query on %1</source>
        <translation>Abfrage auf %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Lademodus</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Wasserstandsmarke</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Abhängig von</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Neuversuche</translation>
    </message>
    <message>
        <source>%1, first after %2</source>
        <translation>%1, erster nach %2</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1:
%2</source>
        <translation>%1:
%2</translation>
    </message>
    <message>
        <source>Query:
%1</source>
        <translation>Abfrage:
%1</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Steps at once</source>
        <translation>Schritte gleichzeitig</translation>
    </message>
    <message>
        <source>After a failure</source>
        <translation>Nach einem Fehler</translation>
    </message>
    <message>
        <source>stop starting steps</source>
        <translation>keine weiteren Schritte starten</translation>
    </message>
    <message>
        <source>go on with independent steps</source>
        <translation>mit unabhängigen Schritten fortfahren</translation>
    </message>
    <message>
        <source>This process is not defined: only its audit rows are known.</source>
        <translation>Dieser Prozess ist nicht definiert: Nur seine Auditzeilen sind bekannt.</translation>
    </message>
    <message>
        <source>This step is not defined: only its audit rows are known.</source>
        <translation>Dieser Schritt ist nicht definiert: Nur seine Auditzeilen sind bekannt.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>Fehlerart</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Zeilen gelesen</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Zeilen geschrieben</translation>
    </message>
    <message>
        <source>Status in the table</source>
        <translation>Status in der Tabelle</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Attempt id</source>
        <translation>Versuchs-ID</translation>
    </message>
    <message>
        <source>Another system wrote this row.</source>
        <translation>Ein anderes System hat diese Zeile geschrieben.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Von → nach</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Datenmenge</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>for retry %1 of %2, %3</source>
        <translation>auf Neuversuch %1 von %2, %3</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>another system; no heartbeat, only an age</source>
        <translation>anderes System; kein Lebenszeichen, nur ein Alter</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>none: known only from audit rows</source>
        <translation>keine: nur aus Auditzeilen bekannt</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>%1, complete</source>
        <translation>%1, vollständig</translation>
    </message>
    <message>
        <source>%1, not complete</source>
        <translation>%1, nicht vollständig</translation>
    </message>
    <message>
        <source>Runs in this cycle</source>
        <translation>Läufe in diesem Zyklus</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Ausgeführt von</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 › step %2</source>
        <translation>%1 › Schritt %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>run %1 of cycle %2</source>
        <translation>Lauf %1 von Zyklus %2</translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation>seit %1 (%2)</translation>
    </message>
    <message>
        <source>%1 – %2 (%3)</source>
        <translation>%1 – %2 (%3)</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Attempt: %1</source>
        <translation>Versuch: %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dateizeile</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Taken up by attempt</source>
        <translation>Übernommen von Versuch</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>taken up</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>An operator declared this row lost; it stays as its system wrote it.</source>
        <translation>Ein Operator hat diese Zeile für verloren erklärt; sie bleibt, wie ihr System sie geschrieben hat.</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>not known: it runs again only after an acknowledgement</source>
        <translation>nicht bekannt: läuft erst nach einer Bestätigung erneut</translation>
    </message>
</context>
<context>
    <name>DumpCommand</name>
    <message>
        <source>Write the control tables as a definition file.</source>
        <translation>Schreibt die Steuertabellen als Definitionsdatei.</translation>
    </message>
    <message>
        <source>Importing what was dumped changes nothing. Secrets are never in it, only their names.</source>
        <translation>Das Geschriebene zu importieren ändert nichts. Geheimnisse stehen nie darin, nur ihre Namen.</translation>
    </message>
    <message>
        <source>File to write; otherwise standard output.</source>
        <translation>Zu schreibende Datei; sonst Standardausgabe.</translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>operand</comment>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Save the definition of everything.</source>
        <translation>Die Definition von allem sichern.</translation>
    </message>
    <message>
        <source>Compare it with a file.</source>
        <translation>Mit einer Datei vergleichen.</translation>
    </message>
    <message>
        <source>Cannot write the definition</source>
        <translation>Die Definition kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written and has free space.</source>
        <translation>Prüfen Sie, ob der Ordner existiert, beschreibbar ist und freien Platz hat.</translation>
    </message>
    <message>
        <source>Wrote %1 (connections: %2, processes: %3, steps: %4).</source>
        <translation>%1 geschrieben (Verbindungen: %2, Prozesse: %3, Schritte: %4).</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>&lt; 0.1 s</source>
        <translation>&lt; 0,1 s</translation>
    </message>
</context>
<context>
    <name>FileCheck</name>
    <message>
        <source>The audit database is damaged, and nothing was written into it</source>
        <translation>Die Auditdatenbank ist beschädigt, und nichts wurde in sie geschrieben</translation>
    </message>
    <message>
        <source>Keep this file as it is, and restore a backup; &quot;status&quot; and &quot;report&quot; still show what can be read.</source>
        <translation>Diese Datei aufbewahren, wie sie ist, und eine Sicherung wiederherstellen; „status“ und „report“ zeigen weiterhin, was lesbar ist.</translation>
    </message>
</context>
<context>
    <name>FileChoosers</name>
    <message>
        <source>Audit databases (%1)</source>
        <translation>Auditdatenbanken (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message>
        <source>Open an audit database</source>
        <translation>Auditdatenbank öffnen</translation>
    </message>
    <message>
        <source>Create an audit database</source>
        <translation>Auditdatenbank anlegen</translation>
    </message>
    <message>
        <source>Import a definition file</source>
        <translation>Definitionsdatei importieren</translation>
    </message>
    <message>
        <source>Definition files (%1)</source>
        <translation>Definitionsdateien (%1)</translation>
    </message>
    <message>
        <source>Name a folder for the sample migration</source>
        <translation>Ordner für die Beispielmigration nennen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Export the audit report</source>
        <translation>Auditbericht exportieren</translation>
    </message>
    <message>
        <source>Export the rejected rows</source>
        <translation>Abgewiesene Zeilen exportieren</translation>
    </message>
    <message>
        <source>Tables for spreadsheets (%1)</source>
        <translation>Tabellen für Tabellenkalkulationen (%1)</translation>
    </message>
</context>
<context>
    <name>FileTasks</name>
    <message>
        <source>The report was not written</source>
        <translation>Der Bericht wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>no format is called &quot;%1&quot;</source>
        <translation>kein Format heißt „%1“</translation>
    </message>
    <message>
        <source>The rejected rows were not written</source>
        <translation>Die abgewiesenen Zeilen wurden nicht geschrieben</translation>
    </message>
</context>
<context>
    <name>ForeignRowStore</name>
    <message>
        <source>The setting was not saved</source>
        <translation>Die Einstellung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>der Ordner dafür kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>another program holds its lock, %1</source>
        <translation>ein anderes Programm hält die Sperre dafür, %1</translation>
    </message>
</context>
<context>
    <name>ForeignWork</name>
    <message>
        <source>The database was not prepared</source>
        <translation>Die Datenbank wurde nicht vorbereitet</translation>
    </message>
    <message>
        <source>The setting was not saved</source>
        <translation>Die Einstellung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>es wurde kein Grund genannt</translation>
    </message>
    <message>
        <source>Say why; the audit trail keeps it.</source>
        <translation>Einen Grund nennen; das Protokoll hält ihn fest.</translation>
    </message>
</context>
<context>
    <name>GlobalOptions</name>
    <message>
        <source>FILE</source>
        <comment>value of an option</comment>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Print one JSON document instead of text.</source>
        <translation>Gibt ein JSON-Dokument statt Text aus.</translation>
    </message>
    <message>
        <source>Say more: whole descriptions, kinds and codes of errors.</source>
        <translation>Sagt mehr: ganze Beschreibungen, Arten und Codes von Fehlern.</translation>
    </message>
    <message>
        <source>Language of messages: en, de or system.</source>
        <translation>Sprache der Meldungen: en, de oder system.</translation>
    </message>
    <message>
        <source>CODE</source>
        <comment>value of an option</comment>
        <translation>CODE</translation>
    </message>
    <message>
        <source>Name that the audit trail records; otherwise the account&apos;s.</source>
        <translation>Name, den das Protokoll festhält; sonst der des Kontos.</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>value of an option</comment>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Show help for the command.</source>
        <translation>Zeigt die Hilfe zum Befehl.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Audit database to use: a file, or an address as in docs/audit-databases.md (postgresql://user@host/database); otherwise $GODWIT_DATABASE, otherwise %1.</source>
        <translation>Zu verwendende Auditdatenbank: eine Datei oder eine Adresse wie in docs/audit-databases.md (postgresql://user@host/database); sonst $GODWIT_DATABASE, sonst %1.</translation>
    </message>
    <message>
        <source>Audit database by the name that &quot;godwitctl profile add&quot; gave it; otherwise $GODWIT_PROFILE, where $GODWIT_DATABASE is not set.</source>
        <translation>Auditdatenbank unter dem Namen, den „godwitctl profile add“ ihr gab; sonst $GODWIT_PROFILE, wenn $GODWIT_DATABASE nicht gesetzt ist.</translation>
    </message>
</context>
<context>
    <name>HtmlFormat</name>
    <message>
        <source>Readable report with summary, steps, attempts and errors (HTML)</source>
        <translation>Lesbarer Bericht mit Zusammenfassung, Schritten, Versuchen und Fehlern (HTML)</translation>
    </message>
    <message>
        <source>Audit report, %1 UTC</source>
        <translation>Auditbericht, %1 UTC</translation>
    </message>
    <message>
        <source>Audit report</source>
        <translation>Auditbericht</translation>
    </message>
    <message>
        <source>Every run and every attempt of the processes below, as recorded in the audit tables. All times are UTC.</source>
        <translation>Jeder Lauf und jeder Versuch der folgenden Prozesse, wie in den Audittabellen verzeichnet. Alle Zeiten in UTC.</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Audit database</source>
        <translation>Auditdatenbank</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>%1, of which %2 complete</source>
        <translation>%1, davon %2 vollständig</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Zeilen geschrieben</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>There are no steps.</source>
        <translation>Es gibt keine Schritte.</translation>
    </message>
    <message>
        <source>All %1 steps have succeeded.</source>
        <translation>Alle %1 Schritte waren erfolgreich.</translation>
    </message>
    <message>
        <source>%1 of %2 steps have not succeeded.</source>
        <translation>%1 von %2 Schritten waren nicht erfolgreich.</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Checks of the audit trail</source>
        <translation>Prüfungen der Protokollkette</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Was gelten muss</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>✔ holds</source>
        <translation>✔ gilt</translation>
    </message>
    <message>
        <source>Names of operators are what the program was told, not proven. Rows of other systems are shown as they stand.</source>
        <translation>Namen von Operatoren sind dem Programm genannt worden, nicht bewiesen. Zeilen anderer Systeme sind unverändert wiedergegeben.</translation>
    </message>
    <message>
        <source>Cannot write the report</source>
        <translation>Der Bericht kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Steps in the current cycle</source>
        <translation>Schritte im aktuellen Zyklus</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Lademodus</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu er dient</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Status as recorded</source>
        <translation>Status wie verzeichnet</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Zeilen gelesen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Step %1, %2, attempt %3 of cycle %4, %5</source>
        <translation>Schritt %1, %2, Versuch %3 von Zyklus %4, %5</translation>
    </message>
    <message>
        <source>No error was recorded.</source>
        <translation>Es wurde kein Fehler verzeichnet.</translation>
    </message>
    <message>
        <source>Contradiction in the rows:</source>
        <translation>Widerspruch in den Zeilen:</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>Process %1: %2</source>
        <translation>Prozess %1: %2</translation>
    </message>
    <message>
        <source>Never run.</source>
        <translation>Nie ausgeführt.</translation>
    </message>
    <message>
        <source>Cycle %1 is complete.</source>
        <translation>Zyklus %1 ist vollständig.</translation>
    </message>
    <message>
        <source>Cycle %1 is not complete: %2 of %3 steps have succeeded.</source>
        <translation>Zyklus %1 ist nicht vollständig: %2 von %3 Schritten waren erfolgreich.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>Write a definition file into the control tables.</source>
        <translation>Schreibt eine Definitionsdatei in die Steuertabellen.</translation>
    </message>
    <message>
        <source>Checks the whole file first and names every problem with line and column; then nothing is changed. Steps of a process in the file that the file does not name are removed; other processes stay. The default audit database is made where it is missing, another one only with --create.</source>
        <translation>Prüft zuerst die ganze Datei und nennt jedes Problem mit Zeile und Spalte; dann wird nichts geändert. Schritte eines Prozesses der Datei, die sie nicht nennt, werden entfernt; andere Prozesse bleiben. Die Standard-Auditdatenbank wird angelegt, wenn sie fehlt, eine andere nur mit --create.</translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>operand</comment>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Make the audit database where it is missing.</source>
        <translation>Legt die Auditdatenbank an, wenn sie fehlt.</translation>
    </message>
    <message>
        <source>Import into the default audit database.</source>
        <translation>In die Standard-Auditdatenbank importieren.</translation>
    </message>
    <message>
        <source>Import into another one, which is made if it is missing.</source>
        <translation>In eine andere importieren, die angelegt wird, wenn sie fehlt.</translation>
    </message>
    <message>
        <source>or let import make it: --create</source>
        <translation>oder der Import legt sie an: --create</translation>
    </message>
    <message>
        <source>Nothing to change: all %1 rows are as the file says.</source>
        <translation>Nichts zu ändern: Alle %1 Zeilen sind, wie die Datei es sagt.</translation>
    </message>
    <message>
        <source>Imported: %1 rows added, %2 changed, %3 removed, %4 unchanged.</source>
        <translation>Importiert: %1 Zeilen hinzugefügt, %2 geändert, %3 entfernt, %4 unverändert.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter mit: %1</translation>
    </message>
</context>
<context>
    <name>InitCommand</name>
    <message>
        <source>Make the audit database, or complete an existing one.</source>
        <translation>Legt die Auditdatenbank an oder ergänzt eine vorhandene.</translation>
    </message>
    <message>
        <source>Make the default audit database.</source>
        <translation>Die Standard-Auditdatenbank anlegen.</translation>
    </message>
    <message>
        <source>Make one at another place.</source>
        <translation>Eine an anderer Stelle anlegen.</translation>
    </message>
    <message>
        <source>%1 is ready already; nothing was changed.</source>
        <translation>%1 ist bereits fertig eingerichtet; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 now has Godwit&apos;s tables; what was there is unchanged.</source>
        <translation>%1 enthält jetzt die Tabellen von Godwit; Vorhandenes ist unverändert.</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>%1 angelegt.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter mit: %1</translation>
    </message>
    <message>
        <source>Make the tables in a database of PostgreSQL.</source>
        <translation>Die Tabellen in einer Datenbank von PostgreSQL anlegen.</translation>
    </message>
    <message>
        <source>Makes the file and Godwit&apos;s tables where they are missing and changes nothing that is there: an existing ETL_RUN_STATUS and ETL_STEP_RUN_STATUS keep their columns and rows. With --roles it prints the SQL that makes the roles of a server&apos;s database (viewer, operator, admin), and with --apply it runs that SQL, which needs the rights of the tables&apos; owner.</source>
        <translation>Legt die Datei und die Tabellen von Godwit an, wo sie fehlen, und ändert nichts Vorhandenes: ETL_RUN_STATUS und ETL_STEP_RUN_STATUS behalten, wenn vorhanden, ihre Spalten und Zeilen. Mit --roles wird das SQL ausgegeben, das die Rollen für die Datenbank eines Servers anlegt (viewer, operator, admin); mit --apply wird es ausgeführt, was die Rechte des Eigentümers der Tabellen erfordert.</translation>
    </message>
    <message>
        <source>Print the SQL that makes the roles; nothing is changed.</source>
        <translation>Gibt das SQL aus, das die Rollen anlegt; nichts wird geändert.</translation>
    </message>
    <message>
        <source>With --roles: run it in the audit database.</source>
        <translation>Mit --roles: führt es in der Auditdatenbank aus.</translation>
    </message>
    <message>
        <source>Only print the SQL that an existing database needs; see: prepare</source>
        <translation>Gibt nur das SQL aus, das eine vorhandene Datenbank braucht; siehe: prepare</translation>
    </message>
    <message>
        <source>For whoever looks after the server.</source>
        <translation>Für den, der den Server betreut.</translation>
    </message>
    <message>
        <source>--apply needs --roles</source>
        <translation>--apply braucht --roles</translation>
    </message>
    <message>
        <source>%1 now has the roles godwit_viewer, godwit_operator and godwit_admin.</source>
        <translation>%1 hat jetzt die Rollen godwit_viewer, godwit_operator und godwit_admin.</translation>
    </message>
    <message>
        <source>Give them to accounts with: GRANT godwit_operator TO anna</source>
        <translation>An Konten vergeben mit: GRANT godwit_operator TO anna</translation>
    </message>
</context>
<context>
    <name>Integrity</name>
    <message>
        <source>Step %1 of process %2: %3</source>
        <translation>Schritt %1 von Prozess %2: %3</translation>
    </message>
    <message>
        <source>Step %1 of process %2 (%3): %4</source>
        <translation>Schritt %1 von Prozess %2 (%3): %4</translation>
    </message>
    <message>
        <source>there is no process %1</source>
        <translation>es gibt keinen Prozess %1</translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot;: %2</source>
        <translation>Verbindung „%1“: %2</translation>
    </message>
    <message>
        <source>Process %1: %2</source>
        <translation>Prozess %1: %2</translation>
    </message>
    <message>
        <source>at most %1 steps at once is too few; it must be at least 1.</source>
        <translation>höchstens %1 Schritte gleichzeitig sind zu wenig; es muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>failure policy &quot;%1&quot; is not known; known are: continue, stop.</source>
        <translation>das Verhalten nach Fehlern „%1“ ist nicht bekannt; bekannt sind: continue, stop.</translation>
    </message>
    <message>
        <source>it depends on itself</source>
        <translation>er hängt von sich selbst ab</translation>
    </message>
    <message>
        <source>it depends on step %1, which does not exist</source>
        <translation>er hängt von Schritt %1 ab, den es nicht gibt</translation>
    </message>
    <message>
        <source>connection &quot;%1&quot; does not exist</source>
        <translation>die Verbindung „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>its position %1 must be at least 1</source>
        <translation>seine Position %1 muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>its retries and the delay between them must not be negative</source>
        <translation>seine Neuversuche und die Pause dazwischen dürfen nicht negativ sein</translation>
    </message>
    <message>
        <source>its timeout must not be negative</source>
        <translation>sein Zeitlimit darf nicht negativ sein</translation>
    </message>
    <message>
        <source>kind &quot;%1&quot; is not known; known are: %2</source>
        <translation>die Art „%1“ ist nicht bekannt; bekannt sind: %2</translation>
    </message>
    <message>
        <source>its position %1 is that of step %2 as well</source>
        <translation>seine Position %1 hat auch Schritt %2</translation>
    </message>
    <message>
        <source>Process %1: steps wait for each other, so none of them can start: %2.</source>
        <translation>Prozess %1: Schritte warten aufeinander, sodass keiner beginnen kann: %2.</translation>
    </message>
    <message>
        <source>it writes %1 of &quot;%2&quot;, as step %3 does, and both may run at once; let one depend on the other</source>
        <translation>er schreibt %1 von „%2“ wie auch Schritt %3, und beide können gleichzeitig laufen; lassen Sie einen vom anderen abhängen</translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation>Es gibt keinen Prozess %1.</translation>
    </message>
</context>
<context>
    <name>Invariants</name>
    <message>
        <source>At most one Success per step and cycle was written by Godwit</source>
        <translation>Godwit hat je Schritt und Zyklus höchstens ein Success geschrieben</translation>
    </message>
    <message>
        <source>Step %2 of process %1 succeeded %4 times in cycle %3.</source>
        <translation>Schritt %2 von Prozess %1 war in Zyklus %3 %4-mal erfolgreich.</translation>
    </message>
    <message>
        <source>No attempt of Godwit starts after a Success in the cycle</source>
        <translation>Kein Versuch von Godwit beginnt im Zyklus nach einem Success</translation>
    </message>
    <message>
        <source>Attempt %3 of step %2 of process %1 started at %4, after a success.</source>
        <translation>Versuch %3 von Schritt %2 von Prozess %1 begann am %4 nach einem Erfolg.</translation>
    </message>
    <message>
        <source>Step %2 of process %1 is in progress since %4 (attempt %3), but nobody holds it.</source>
        <translation>Schritt %2 von Prozess %1 läuft laut Tabelle seit %4 (Versuch %3), doch niemand hält ihn.</translation>
    </message>
    <message>
        <source>Fences strictly increase</source>
        <translation>Fence-Nummern steigen streng an</translation>
    </message>
    <message>
        <source>The attempt of step %2 of process %1 at %4 has the fence %3 out of order.</source>
        <translation>Der Versuch von Schritt %2 von Prozess %1 am %4 hat die Fence-Nummer %3 außer der Reihe.</translation>
    </message>
    <message>
        <source>As many claims in the trail as attempts in the audit table</source>
        <translation>Ebenso viele Übernahmen im Protokoll wie Versuche in der Audittabelle</translation>
    </message>
    <message>
        <source>Attempt %3 of step %2 of process %1 at %4 does not have exactly one row and one claim.</source>
        <translation>Versuch %3 von Schritt %2 von Prozess %1 am %4 hat nicht genau eine Zeile und eine Übernahme.</translation>
    </message>
    <message>
        <source>No end lies before its start</source>
        <translation>Kein Ende liegt vor seinem Beginn</translation>
    </message>
    <message>
        <source>The attempt of step %2 of process %1 at %3 ends at %4.</source>
        <translation>Der Versuch von Schritt %2 von Prozess %1 am %3 endet am %4.</translation>
    </message>
    <message>
        <source>A run is Success only if all steps of its cycle are complete</source>
        <translation>Ein Lauf ist nur Success, wenn alle Schritte seines Zyklus vollständig sind</translation>
    </message>
    <message>
        <source>The run of process %1 at %4 is Success, but step %2 of cycle %3 is not.</source>
        <translation>Der Lauf von Prozess %1 am %4 ist Success, Schritt %2 von Zyklus %3 aber nicht.</translation>
    </message>
    <message>
        <source>Attempt %3 of step %2 of process %1 does not stand in the tables as event %4 recorded it.</source>
        <translation>Versuch %3 von Schritt %2 des Prozesses %1 steht nicht so in den Tabellen, wie Ereignis %4 ihn festgehalten hat.</translation>
    </message>
    <message>
        <source>The run of process %1 at %3 does not stand in the tables as event %4 recorded it.</source>
        <translation>Der Lauf von Prozess %1 um %3 steht nicht so in den Tabellen, wie Ereignis %4 ihn festgehalten hat.</translation>
    </message>
    <message>
        <source>The chain of the trail holds, and the tables say what it recorded</source>
        <translation>Die Protokollkette ist unversehrt, und die Tabellen sagen, was sie festgehalten hat</translation>
    </message>
    <message>
        <source>Every In-Progress row of Godwit has a lease or a journal</source>
        <translation>Jede In-Progress-Zeile von Godwit hat eine Reservierung (Lease) oder ein Journal</translation>
    </message>
    <message>
        <source>attempt %1 of step %2 of process %3</source>
        <translation>Versuch %1 von Schritt %2 von Prozess %3</translation>
    </message>
    <message>
        <source>The journal knows how %1 ended (%2); the trail does not.</source>
        <translation>Das Journal weiß, wie %1 endete (%2); das Protokoll nicht.</translation>
    </message>
    <message>
        <source>The journal says that %1 ended as %2; the trail says %3.</source>
        <translation>Das Journal sagt, dass %1 als %2 endete; das Protokoll sagt %3.</translation>
    </message>
    <message>
        <source>Every outcome in a journal of this machine is in the trail</source>
        <translation>Jedes Ergebnis in einem Journal dieses Rechners steht im Protokoll</translation>
    </message>
    <message>
        <source>The run of process %1 at %2 does not stand in the tables as event %3 recorded it.</source>
        <translation>Der Lauf von Prozess %1 am %2 steht nicht so in den Tabellen, wie Ereignis %3 ihn festgehalten hat.</translation>
    </message>
    <message>
        <source>Attempt %1 of step %2 of process %3 does not stand in the tables as event %4 recorded it.</source>
        <translation>Versuch %1 von Schritt %2 von Prozess %3 steht nicht so in den Tabellen, wie Ereignis %4 ihn festgehalten hat.</translation>
    </message>
    <message>
        <source>There is no audit trail to verify</source>
        <translation>Es gibt keine Protokollkette, die zu prüfen wäre</translation>
    </message>
    <message>
        <source>the database has the two audit tables only</source>
        <translation>die Datenbank hat nur die zwei Audittabellen</translation>
    </message>
    <message>
        <source>1 run row</source>
        <translation>1 Laufzeile</translation>
    </message>
    <message>
        <source>%1 run rows</source>
        <translation>%1 Laufzeilen</translation>
    </message>
    <message>
        <source>1 step row</source>
        <translation>1 Schrittzeile</translation>
    </message>
    <message>
        <source>%1 step rows</source>
        <translation>%1 Schrittzeilen</translation>
    </message>
    <message>
        <source>The trail does not cover rows that were written by other systems: %1 and %2.</source>
        <translation>Zeilen anderer Systeme deckt das Protokoll nicht ab: %1 und %2.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source> … (shortened: the journal&apos;s disk was full)</source>
        <translation> … (gekürzt: der Datenträger des Journals war voll)</translation>
    </message>
    <message>
        <source>Check that this account owns the folder %1 and may write into it.</source>
        <translation>Prüfen, ob der Ordner %1 diesem Konto gehört und es darin schreiben darf.</translation>
    </message>
    <message>
        <source>Free some space where the folder %1 lies and try again; nothing is started without a journal.</source>
        <translation>Dort, wo der Ordner %1 liegt, Platz schaffen und es erneut versuchen; ohne Journal wird nichts gestartet.</translation>
    </message>
    <message>
        <source>Cannot make the journal&apos;s folder</source>
        <translation>Der Ordner des Journals kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Cannot make the journal</source>
        <translation>Das Journal kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Cannot lock the journal</source>
        <translation>Das Journal kann nicht gesperrt werden</translation>
    </message>
    <message>
        <source>Cannot write the journal</source>
        <translation>Das Journal kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Cannot prepare space for the journal</source>
        <translation>Platz für das Journal kann nicht reserviert werden</translation>
    </message>
</context>
<context>
    <name>JournalReplay</name>
    <message>
        <source>A journal is damaged</source>
        <translation>Ein Journal ist beschädigt</translation>
    </message>
    <message>
        <source>only the records before the damage could be read</source>
        <translation>nur die Einträge vor der Beschädigung waren lesbar</translation>
    </message>
    <message>
        <source>Check the disk. Steps whose outcome was lost are shown as interrupted; a rerun takes over what they did. Then delete the file.</source>
        <translation>Den Datenträger prüfen. Schritte, deren Ergebnis verloren ging, erscheinen als unterbrochen; eine Wiederholung übernimmt, was sie getan haben. Danach die Datei löschen.</translation>
    </message>
    <message>
        <source>A journal cannot be replayed</source>
        <translation>Ein Journal kann nicht nachgetragen werden</translation>
    </message>
    <message>
        <source>another audit database is now at %1</source>
        <translation>unter %1 liegt jetzt eine andere Auditdatenbank</translation>
    </message>
    <message>
        <source>Put the former one back; or, if what the journal says is not needed any more, delete the journal.</source>
        <translation>Die frühere zurücklegen; oder, wenn nicht mehr gebraucht wird, was das Journal sagt, das Journal löschen.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>There is no language &quot;%1&quot;</source>
        <translation>Es gibt keine Sprache „%1“</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>Bekannt: %1</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>The audit database answers again.</source>
        <translation>Die Auditdatenbank antwortet wieder.</translation>
    </message>
    <message>
        <source>The audit database does not answer: %1</source>
        <translation>Die Auditdatenbank antwortet nicht: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>rows of it were deleted</source>
        <translation>Zeilen davon wurden gelöscht</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>a process or step whose rows were deleted</comment>
        <translation>Fort</translation>
    </message>
    <message>
        <source>all rows of it were deleted</source>
        <translation>alle Zeilen davon wurden gelöscht</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>No process is defined yet.</source>
        <translation>Noch ist kein Prozess definiert.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>… and %1 more lines</source>
        <translation>… und %1 weitere Zeilen</translation>
    </message>
    <message>
        <source>%1   q: end</source>
        <translation>%1   q: Ende</translation>
    </message>
    <message>
        <source>The audit database does not answer: %1</source>
        <translation>Die Auditdatenbank antwortet nicht: %1</translation>
    </message>
    <message>
        <source>Processes of which all rows were deleted: %1</source>
        <translation>Prozesse, deren Zeilen alle gelöscht wurden: %1</translation>
    </message>
</context>
<context>
    <name>MariadbDialect</name>
    <message>
        <source>the server is not on this machine, and nothing says which authority its certificate is from</source>
        <translation>der Server ist nicht auf diesem Rechner, und nichts sagt, von welcher Stelle sein Zertifikat ist</translation>
    </message>
    <message>
        <source>Add &quot;?ssl_ca=/path/of/ca.pem&quot; to the address, or &quot;?tls=off&quot; where everybody on the line may read along.</source>
        <translation>Der Adresse &quot;?ssl_ca=/path/of/ca.pem&quot; anfügen, oder &quot;?tls=off&quot;, wo jeder auf der Leitung mitlesen darf.</translation>
    </message>
    <message>
        <source>the line to the server is not encrypted</source>
        <translation>die Leitung zum Server ist nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Switch TLS on at the server, or add &quot;?tls=off&quot; to the address where everybody on the line may read along.</source>
        <translation>TLS am Server einschalten, oder der Adresse &quot;?tls=off&quot; anfügen, wo jeder auf der Leitung mitlesen darf.</translation>
    </message>
    <message>
        <source>Check the address&apos;s ssl_ca and the server&apos;s certificate.</source>
        <translation>ssl_ca der Adresse und das Zertifikat des Servers prüfen.</translation>
    </message>
    <message>
        <source>Make the database first, or check its name.</source>
        <translation>Zuerst die Datenbank anlegen, oder ihren Namen prüfen.</translation>
    </message>
</context>
<context>
    <name>MarkCommand</name>
    <message>
        <source>Mark a step as done or as failed without running it.</source>
        <translation>Vermerkt einen Schritt als erledigt oder fehlgeschlagen, ohne ihn auszuführen.</translation>
    </message>
    <message>
        <source>Adds an attempt and an audit row of its own, under your name and with your reason; rows that are there stay as they are, and no rows count as moved. A step that has succeeded keeps its success.</source>
        <translation>Fügt einen Versuch und eine eigene Auditzeile hinzu, unter Ihrem Namen und mit Ihrem Grund; vorhandene Zeilen bleiben, wie sie sind, und keine Zeilen zählen als bewegt. Ein erfolgreicher Schritt behält seinen Erfolg.</translation>
    </message>
    <message>
        <source>PROCESS</source>
        <comment>operand</comment>
        <translation>PROZESS</translation>
    </message>
    <message>
        <source>The work was done by other means.</source>
        <translation>Die Arbeit wurde auf anderem Weg erledigt.</translation>
    </message>
    <message>
        <source>The work is not done.</source>
        <translation>Die Arbeit ist nicht erledigt.</translation>
    </message>
    <message>
        <source>Step 5 counts as succeeded.</source>
        <translation>Schritt 5 zählt als erfolgreich.</translation>
    </message>
    <message>
        <source>Step 5 counts as failed and can be rerun.</source>
        <translation>Schritt 5 zählt als fehlgeschlagen und kann erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>Say either --done or --failed</source>
        <translation>Entweder --done oder --failed angeben</translation>
    </message>
    <message>
        <source>For instance: godwitctl mark 4 --step 5 --done --reason &quot;why&quot;</source>
        <translation>Zum Beispiel: godwitctl mark 4 --step 5 --done --reason &quot;warum&quot;</translation>
    </message>
</context>
<context>
    <name>MigrationColumns</name>
    <message>
        <source>Another system&apos;s word that Godwit does not know: it counts as not succeeded.</source>
        <translation>Ein Wort eines anderen Systems, das Godwit nicht kennt: Es zählt als nicht erfolgreich.</translation>
    </message>
    <message>
        <source>In progress by another system, which sends no heartbeat: only its age is known.</source>
        <translation>Läuft in einem anderen System, das kein Lebenszeichen sendet: Nur das Alter ist bekannt.</translation>
    </message>
    <message>
        <source>Process / step</source>
        <translation>Prozess / Schritt</translation>
    </message>
    <message>
        <source>Id and name of the process, or of the step within its process</source>
        <translation>ID und Name des Prozesses oder des Schritts in seinem Prozess</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State in the current cycle</source>
        <translation>Zustand im aktuellen Zyklus</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Steps that succeeded; rows written of the rows expected</source>
        <translation>Erfolgreiche Schritte; geschriebene von erwarteten Zeilen</translation>
    </message>
    <message>
        <source>Started (%1)</source>
        <translation>Beginn (%1)</translation>
    </message>
    <message>
        <source>Start of the latest attempt, in local time</source>
        <translation>Beginn des letzten Versuchs, in Ortszeit</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>End of the latest attempt, in local time</source>
        <translation>Ende des letzten Versuchs, in Ortszeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How long the latest attempt took, or has taken so far</source>
        <translation>Wie lange der letzte Versuch dauerte oder bisher dauert</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Rows written per second, on average since the start</source>
        <translation>Geschriebene Zeilen je Sekunde, im Mittel seit dem Beginn</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Attempts of the step, or runs of the process, in this cycle</source>
        <translation>Versuche des Schritts oder Läufe des Prozesses in diesem Zyklus</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What it is for, or what went wrong</source>
        <translation>Wozu es dient oder was schiefging</translation>
    </message>
</context>
<context>
    <name>MigrationTexts</name>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>retry %1 of %2 at %3</source>
        <translation>Neuversuch %1 von %2 um %3</translation>
    </message>
    <message>
        <source>external, for %1</source>
        <translation>extern, seit %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>rows per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 k/s</source>
        <comment>thousand rows per second</comment>
        <translation>%1 k/s</translation>
    </message>
    <message>
        <source>%1 M/s</source>
        <comment>million rows per second</comment>
        <translation>%1 M/s</translation>
    </message>
    <message>
        <source>%1 %2
%3</source>
        <translation>%1 %2
%3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>id and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two remarks</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>Schritt %1, %2</translation>
    </message>
    <message>
        <source>Process %1, %2</source>
        <translation>Prozess %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state and progress</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>NamedDatabase</name>
    <message>
        <source>Two audit databases were named</source>
        <translation>Es wurden zwei Auditdatenbanken genannt</translation>
    </message>
    <message>
        <source>%1 and the profile &quot;%2&quot;</source>
        <translation>%1 und das Profil „%2“</translation>
    </message>
    <message>
        <source>Give either --database or --profile.</source>
        <translation>Entweder --database oder --profile angeben.</translation>
    </message>
</context>
<context>
    <name>OperatorAct</name>
    <message>
        <source>declared lost</source>
        <translation>für verloren erklärt</translation>
    </message>
    <message>
        <source>declared lost by %1</source>
        <translation>für verloren erklärt von %1</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation>bestätigt von %1</translation>
    </message>
    <message>
        <source>marked as done</source>
        <translation>als erledigt vermerkt</translation>
    </message>
    <message>
        <source>marked as done by %1</source>
        <translation>als erledigt vermerkt von %1</translation>
    </message>
    <message>
        <source>marked as failed</source>
        <translation>als fehlgeschlagen vermerkt</translation>
    </message>
    <message>
        <source>marked as failed by %1</source>
        <translation>als fehlgeschlagen vermerkt von %1</translation>
    </message>
    <message>
        <source>reconciled</source>
        <translation>abgeglichen</translation>
    </message>
    <message>
        <source>reconciled by %1</source>
        <translation>abgeglichen von %1</translation>
    </message>
    <message>
        <source>It has succeeded; what succeeded stays so in this cycle.</source>
        <translation>Er war erfolgreich; was erfolgreich war, bleibt es in diesem Zyklus.</translation>
    </message>
    <message>
        <source>It is disabled in the control table.</source>
        <translation>Er ist in der Steuertabelle deaktiviert.</translation>
    </message>
    <message>
        <source>It is in progress in another system; declare that lost first.</source>
        <translation>Er läuft in einem anderen System; das zuerst für verloren erklären.</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>Er läuft gerade.</translation>
    </message>
    <message>
        <source>It is not in progress in another system.</source>
        <translation>Er läuft in keinem anderen System.</translation>
    </message>
    <message>
        <source>It waits for no acknowledgement: its last effect is known.</source>
        <translation>Er wartet auf keine Bestätigung: Seine letzte Wirkung ist bekannt.</translation>
    </message>
    <message>
        <source>It has failed already.</source>
        <translation>Er ist bereits fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Only copies and scripts leave a proof in their destination.</source>
        <translation>Nur Kopien und Skripte hinterlassen einen Beleg im Ziel.</translation>
    </message>
    <message>
        <source>It was never started in this cycle.</source>
        <translation>Er wurde in diesem Zyklus nie gestartet.</translation>
    </message>
    <message>
        <source>full run</source>
        <translation>vollständiger Lauf</translation>
    </message>
    <message>
        <source>rerun</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>rejected rows</source>
        <translation>abgewiesene Zeilen</translation>
    </message>
</context>
<context>
    <name>OperatorActs</name>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>step %1 of process %2</source>
        <translation>Schritt %1 von Prozess %2</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>nothing proves an effect</source>
        <translation>nichts belegt eine Wirkung</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>es wurde kein Grund genannt</translation>
    </message>
    <message>
        <source>Say why; the audit trail keeps it.</source>
        <translation>Einen Grund nennen; das Protokoll hält ihn fest.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anderem</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>it is being run by %1</source>
        <translation>er wird gerade von %1 ausgeführt</translation>
    </message>
    <message>
        <source>Wait until it has ended, or cancel it.</source>
        <translation>Warten, bis er beendet ist, oder ihn abbrechen.</translation>
    </message>
    <message>
        <source>There is no such step.</source>
        <translation>Es gibt keinen solchen Schritt.</translation>
    </message>
    <message>
        <source>no step was named</source>
        <translation>es wurde kein Schritt genannt</translation>
    </message>
    <message>
        <source>Step %1 may run again; its effect was not known.</source>
        <translation>Schritt %1 darf erneut laufen; seine Wirkung war nicht bekannt.</translation>
    </message>
    <message>
        <source>Step %1 is %2.</source>
        <translation>Schritt %1 ist %2.</translation>
    </message>
    <message>
        <source>The run of process %1 is declared lost.</source>
        <translation>Der Lauf von Prozess %1 ist für verloren erklärt.</translation>
    </message>
    <message>
        <source>%1 (step %2)</source>
        <translation>%1 (Schritt %2)</translation>
    </message>
    <message>
        <source>Acknowledge an unknown effect</source>
        <translation>Unbekannte Wirkung bestätigen</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>The step may run again; if its effect is in the destination already, it may come a second time.</source>
        <translation>Der Schritt darf erneut laufen; ist seine Wirkung schon im Ziel, kann sie ein zweites Mal eintreten.</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als erledigt vermerken</translation>
    </message>
    <message>
        <source>Mark as do&amp;ne</source>
        <translation>Als &amp;erledigt vermerken</translation>
    </message>
    <message>
        <source>The step counts as succeeded and does not run again in this cycle; no rows count as moved.</source>
        <translation>Der Schritt zählt als erfolgreich und läuft in diesem Zyklus nicht erneut; keine Zeilen zählen als bewegt.</translation>
    </message>
    <message>
        <source>Mark as failed</source>
        <translation>Als fehlgeschlagen vermerken</translation>
    </message>
    <message>
        <source>Mark as &amp;failed</source>
        <translation>Als &amp;fehlgeschlagen vermerken</translation>
    </message>
    <message>
        <source>A new row says Failure, older rows stay as they are, and the step can be rerun.</source>
        <translation>Eine neue Zeile sagt Failure, ältere Zeilen bleiben, wie sie sind, und der Schritt kann erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>Declare lost</source>
        <translation>Für verloren erklären</translation>
    </message>
    <message>
        <source>Declare &amp;lost</source>
        <translation>Für &amp;verloren erklären</translation>
    </message>
    <message>
        <source>The other system&apos;s row stays as it is; a new row says Failure, and the step can be rerun.</source>
        <translation>Die Zeile des anderen Systems bleibt, wie sie ist; eine neue Zeile sagt Failure, und der Schritt kann erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>&amp;Reconcile</source>
        <translation>&amp;Abgleichen</translation>
    </message>
    <message>
        <source>The ledger in the destination is asked; the step becomes a success only where it holds its effect.</source>
        <translation>Das Ladejournal im Ziel wird gefragt; der Schritt wird nur dort zum Erfolg, wo es seine Wirkung enthält.</translation>
    </message>
    <message>
        <source>The process is being run by %1; wait, or cancel it.</source>
        <translation>Der Prozess wird gerade von %1 ausgeführt; warten oder ihn abbrechen.</translation>
    </message>
    <message>
        <source>Select a step.</source>
        <translation>Einen Schritt auswählen.</translation>
    </message>
    <message>
        <source>This database is prepared already.</source>
        <translation>Diese Datenbank ist bereits vorbereitet.</translation>
    </message>
    <message>
        <source>This database has the two audit tables only; prepare it for running first.</source>
        <translation>Diese Datenbank hat nur die zwei Audittabellen; zuerst zum Ausführen vorbereiten.</translation>
    </message>
    <message>
        <source>Select a process or a step.</source>
        <translation>Einen Prozess oder Schritt auswählen.</translation>
    </message>
</context>
<context>
    <name>Orchestrator</name>
    <message>
        <source>The control tables have mistakes:
%1</source>
        <translation>Die Steuertabellen enthalten Fehler:
%1</translation>
    </message>
    <message>
        <source>The process was not started</source>
        <translation>Der Prozess wurde nicht gestartet</translation>
    </message>
    <message>
        <source>Correct them, for instance with: godwitctl import FILE</source>
        <translation>Berichtigen Sie sie, zum Beispiel mit: godwitctl import DATEI</translation>
    </message>
    <message>
        <source>it was cancelled before</source>
        <translation>er wurde vorher abgebrochen</translation>
    </message>
    <message>
        <source>No step is left to run. %1 Find out why; only starting over runs steps again.</source>
        <translation>Kein Schritt ist mehr auszuführen. %1 Finden Sie den Grund; nur ein Neubeginn führt Schritte noch einmal aus.</translation>
    </message>
</context>
<context>
    <name>OverallProgress</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>Cannot make the folder</source>
        <translation>Der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Check who may write to the folder above it.</source>
        <translation>Prüfen Sie, wer in den übergeordneten Ordner schreiben darf.</translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>… cut here: %1 more characters. Copy has them all.</source>
        <translation>… hier gekürzt: %1 weitere Zeichen. Kopieren liefert alle.</translation>
    </message>
</context>
<context>
    <name>PostgresqlDialect</name>
    <message>
        <source>Check the address&apos;s sslmode and sslrootcert.</source>
        <translation>sslmode und sslrootcert der Adresse prüfen.</translation>
    </message>
    <message>
        <source>Make the database first (createdb), or check its name.</source>
        <translation>Zuerst die Datenbank anlegen (createdb), oder ihren Namen prüfen.</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>%1 has no column %2.</source>
        <translation>%1 hat keine Spalte %2.</translation>
    </message>
    <message>
        <source>%1.%2 is of type %3; Godwit writes text there.</source>
        <translation>%1.%2 ist vom Typ %3; Godwit schreibt dort Text.</translation>
    </message>
    <message>
        <source>%1.%2 holds %3 characters; Godwit writes up to %4.</source>
        <translation>%1.%2 fasst %3 Zeichen; Godwit schreibt bis zu %4.</translation>
    </message>
    <message>
        <source>%1 is a view, and no trigger would tell of its changes.</source>
        <translation>%1 ist eine Sicht, und kein Trigger würde ihre Änderungen melden.</translation>
    </message>
    <message>
        <source>%1.%2 must not be NULL and has no default, so that only its own system can insert rows.</source>
        <translation>%1.%2 darf nicht NULL sein und hat keinen Vorgabewert, sodass nur das System, das die Tabelle sonst schreibt, Zeilen einfügen kann.</translation>
    </message>
    <message>
        <source>What Godwit needs in %1 to run processes.</source>
        <translation>Was Godwit in %1 braucht, um Prozesse auszuführen.</translation>
    </message>
    <message>
        <source>Nothing that is there is changed: each statement makes what is missing.</source>
        <translation>Nichts Vorhandenes wird geändert: Jede Anweisung legt an, was fehlt.</translation>
    </message>
    <message>
        <source>It cannot be used yet: %1</source>
        <translation>Noch nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>%1.%2 is computed by the database; Godwit writes there.</source>
        <translation>%1.%2 wird von der Datenbank berechnet; Godwit schreibt dorthin.</translation>
    </message>
    <message>
        <source>%1.%2 is not found under the plain name %3, because its spelling differs. Rename the table.</source>
        <translation>%1.%2 wird unter dem einfachen Namen %3 nicht gefunden, weil die Schreibweise abweicht. Benennen Sie die Tabelle um.</translation>
    </message>
    <message>
        <source>%1.%2 is not found under the plain name %3: its schema or its spelling differs. Name the schema behind the address (?schema=%4), or rename the table.</source>
        <translation>%1.%2 wird unter dem einfachen Namen %3 nicht gefunden: Schema oder Schreibweise weicht ab. Nennen Sie das Schema hinter der Adresse (?schema=%4) oder benennen Sie die Tabelle um.</translation>
    </message>
    <message>
        <source>So there is no statement here; change that first, then ask for the SQL again.</source>
        <translation>Darum steht hier keine Anweisung; ändern Sie das zuerst und fordern Sie das SQL dann noch einmal an.</translation>
    </message>
</context>
<context>
    <name>PrepareCommand</name>
    <message>
        <source>Make a database that others write ready for running.</source>
        <translation>Bereitet eine Datenbank, die andere schreiben, zum Ausführen vor.</translation>
    </message>
    <message>
        <source>Prints the SQL that makes what is missing, and changes nothing: run it yourself, or let --execute do it. The two audit tables keep their columns and rows. Without it such a database can be watched.</source>
        <translation>Gibt das SQL aus, das anlegt, was fehlt, und ändert nichts: selbst ausführen oder --execute überlassen. Die zwei Audittabellen behalten ihre Spalten und Zeilen. Ohne dieses SQL kann eine solche Datenbank beobachtet werden.</translation>
    </message>
    <message>
        <source>Run it now.</source>
        <translation>Führt es jetzt aus.</translation>
    </message>
    <message>
        <source>See the SQL; &gt; file.sql keeps it.</source>
        <translation>Das SQL ansehen; &gt; file.sql bewahrt es auf.</translation>
    </message>
    <message>
        <source>Run it.</source>
        <translation>Es ausführen.</translation>
    </message>
    <message>
        <source>%1 is ready already; nothing was changed.</source>
        <translation>%1 ist bereits fertig eingerichtet; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 now has Godwit&apos;s tables; what was there is unchanged.</source>
        <translation>%1 enthält jetzt die Tabellen von Godwit; Vorhandenes ist unverändert.</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Will run (%1)</source>
        <translation>Wird ausgeführt (%1)</translation>
    </message>
    <message>
        <source>Will not run (%1)</source>
        <translation>Wird nicht ausgeführt (%1)</translation>
    </message>
</context>
<context>
    <name>ProcessRun</name>
    <message>
        <source>Succeeded in this run: %1 of %2 steps.</source>
        <translation>In diesem Lauf erfolgreich: %1 von %2 Schritten.</translation>
    </message>
    <message>
        <source>Cancelled by %1.</source>
        <translation>Abgebrochen von %1.</translation>
    </message>
    <message>
        <source>This program lost the process to another.</source>
        <translation>Dieses Programm hat den Prozess an ein anderes verloren.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a state and the ids of the steps in it</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>It has ended, but the audit database does not know it yet</source>
        <translation>Beendet, doch die Auditdatenbank weiß es noch nicht</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>Nothing is lost: the journal on this machine keeps how the steps ended. When the audit database is back, the next start of godwit or godwitctl here records it. Do not rerun it from another machine before.</source>
        <translation>Nichts ist verloren: Das Journal auf diesem Rechner bewahrt, wie die Schritte endeten. Ist die Auditdatenbank wieder da, hält der nächste Start von godwit oder godwitctl hier es fest. Vorher nicht von einem anderen Rechner aus erneut ausführen.</translation>
    </message>
</context>
<context>
    <name>ProfileCommand</name>
    <message>
        <source>Give audit databases names of your own.</source>
        <translation>Gibt Auditdatenbanken eigene Namen.</translation>
    </message>
    <message>
        <source>list, show NAME, add NAME [ADDRESS], remove NAME. Without ADDRESS, add takes the database of --database. What has a name is used by --profile NAME, by $GODWIT_PROFILE and in the window. The names are kept in %1, which never holds a password.</source>
        <translation>list, show NAME, add NAME [ADRESSE], remove NAME. Ohne ADRESSE nimmt add die Datenbank von --database. Was einen Namen hat, wird mit --profile NAME, mit $GODWIT_PROFILE und im Fenster verwendet. Die Namen stehen in %1; ein Passwort steht nie darin.</translation>
    </message>
    <message>
        <source>list|show|add|remove [NAME] [ADDRESS]</source>
        <comment>operand</comment>
        <translation>list|show|add|remove [NAME] [ADRESSE]</translation>
    </message>
    <message>
        <source>With add: change a profile that is there.</source>
        <translation>Mit add: ändert ein vorhandenes Profil.</translation>
    </message>
    <message>
        <source>From now on &quot;godwitctl status --profile production&quot; will do.</source>
        <translation>Von jetzt an genügt „godwitctl status --profile production“.</translation>
    </message>
    <message>
        <source>Show all of them.</source>
        <translation>Alle zeigen.</translation>
    </message>
    <message>
        <source>Print the address alone, for a script.</source>
        <translation>Nur die Adresse ausgeben, für ein Skript.</translation>
    </message>
    <message>
        <source>&quot;profile %1&quot; needs a NAME</source>
        <translation>„profile %1“ braucht NAME</translation>
    </message>
    <message>
        <source>&quot;profile %1&quot; does not take &quot;%2&quot;</source>
        <translation>„profile %1“ erwartet kein „%2“</translation>
    </message>
    <message>
        <source>&quot;profile&quot; cannot &quot;%1&quot;</source>
        <translation>„profile“ kennt kein „%1“</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>Show how it is used with: godwitctl help profile</source>
        <translation>Den Aufruf zeigt: godwitctl help profile</translation>
    </message>
    <message>
        <source>There is no profile yet. Add one with: godwitctl profile add NAME ADDRESS</source>
        <translation>Noch gibt es kein Profil. Eines hinzufügen mit: godwitctl profile add NAME ADRESSE</translation>
    </message>
    <message>
        <source>&quot;profile add&quot; needs an ADDRESS</source>
        <translation>„profile add“ braucht ADRESSE</translation>
    </message>
    <message>
        <source>Choose another name, or add --replace.</source>
        <translation>Einen anderen Namen wählen, oder --replace anfügen.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; is %2.</source>
        <translation>Das Profil „%1“ ist %2.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter mit: %1</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; is gone; its database is unchanged.</source>
        <translation>Das Profil „%1“ ist entfernt; seine Datenbank ist unverändert.</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>This cannot be the name of a profile</source>
        <translation>Das kann nicht der Name eines Profils sein</translation>
    </message>
    <message>
        <source>A name has up to 60 letters, digits, &quot;_&quot;, &quot;.&quot; and &quot;-&quot;, and begins with a letter or a digit.</source>
        <translation>Ein Name hat bis zu 60 Buchstaben, Ziffern, „_“, „.“ und „-“ und beginnt mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <source>The profiles cannot be read</source>
        <translation>Die Profile können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check the file&apos;s owner and rights.</source>
        <translation>Eigentümer und Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>line %1 names the profile &quot;%2&quot; a second time</source>
        <translation>Zeile %1 nennt das Profil „%2“ ein zweites Mal</translation>
    </message>
    <message>
        <source>line %1 is not &quot;NAME = ADDRESS&quot;</source>
        <translation>Zeile %1 ist nicht „NAME = ADRESSE“</translation>
    </message>
    <message>
        <source>Correct or remove that line.</source>
        <translation>Diese Zeile berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>Add it with: godwitctl profile add NAME ADDRESS</source>
        <translation>Hinzufügen mit: godwitctl profile add NAME ADRESSE</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>Bekannt: %1</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;</source>
        <translation>Es gibt kein Profil „%1“</translation>
    </message>
    <message>
        <source>The address of the profile &quot;%1&quot; cannot be used</source>
        <translation>Die Adresse des Profils „%1“ kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>The profiles were not changed</source>
        <translation>Die Profile wurden nicht geändert</translation>
    </message>
    <message>
        <source>another program is changing them</source>
        <translation>ein anderes Programm ändert sie gerade</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>This is not the address of a database</source>
        <translation>Das ist nicht die Adresse einer Datenbank</translation>
    </message>
    <message>
        <source>Give a file or an address like postgresql://user@host/database.</source>
        <translation>Eine Datei oder eine Adresse wie postgresql://user@host/database angeben.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; is there already</source>
        <translation>Das Profil „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>Choose another name, or replace it.</source>
        <translation>Einen anderen Namen wählen, oder es ersetzen.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s owner and rights, and the space on its disk.</source>
        <translation>Eigentümer und Rechte des Ordners und den Platz auf seinem Datenträger prüfen.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>Commands: %1</source>
        <translation>Befehle: %1</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;.</source>
        <translation>Es gibt keine Option „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs %2.</source>
        <translation>„%1“ braucht %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not take &quot;%2&quot;.</source>
        <translation>„%1“ erwartet kein „%2“.</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>Es wurde kein Befehl angegeben.</translation>
    </message>
    <message>
        <source>Show all of them with: godwitctl help</source>
        <translation>Alle zeigt: godwitctl help</translation>
    </message>
    <message>
        <source>Show how it is used with: godwitctl help %1</source>
        <translation>Den Aufruf zeigt: godwitctl help %1</translation>
    </message>
    <message>
        <source>Cannot write to standard output: %1</source>
        <translation>Die Standardausgabe kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Benutzung: %1</translation>
    </message>
</context>
<context>
    <name>ReconcileCommand</name>
    <message>
        <source>Make a step a success whose effect its destination proves.</source>
        <translation>Macht einen Schritt zum Erfolg, dessen Wirkung sein Ziel belegt.</translation>
    </message>
    <message>
        <source>Asks the ledger in the destination whether the step has had its effect in this cycle, and records a success where it has. Says what was found; ends with code 1 where nothing is proven. For copies and scripts.</source>
        <translation>Fragt das Ladejournal im Ziel, ob der Schritt in diesem Zyklus seine Wirkung hatte, und hält dann einen Erfolg fest. Sagt, was gefunden wurde; endet mit Code 1, wo nichts belegt ist. Für Kopien und Skripte.</translation>
    </message>
    <message>
        <source>PROCESS</source>
        <comment>operand</comment>
        <translation>PROZESS</translation>
    </message>
    <message>
        <source>Record that step 5 had been done.</source>
        <translation>Festhalten, dass Schritt 5 erledigt war.</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <source>its destination keeps no ledger that could be asked.</source>
        <translation>sein Ziel führt kein Ladejournal, das gefragt werden könnte.</translation>
    </message>
    <message>
        <source>its destination cannot be asked: %1</source>
        <translation>sein Ziel kann nicht gefragt werden: %1</translation>
    </message>
    <message>
        <source>no ledger could be read there: %1</source>
        <translation>dort war kein Ladejournal lesbar: %1</translation>
    </message>
    <message>
        <source>the ledger of %1 holds no effect of it in cycle %2.</source>
        <translation>das Ladejournal von %1 enthält keine Wirkung von ihm in Zyklus %2.</translation>
    </message>
    <message>
        <source>the ledger of %1 holds its effect.</source>
        <translation>das Ladejournal von %1 enthält seine Wirkung.</translation>
    </message>
    <message>
        <source>it does not exist.</source>
        <translation>es gibt ihn nicht.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Interrupted: its runner, %1, ended without saying how it ended.</source>
        <translation>Unterbrochen: Der Runner, %1, endete, ohne mitzuteilen, wie es ausging.</translation>
    </message>
    <message>
        <source>Every step has succeeded; its runner, %1, ended before it could say so.</source>
        <translation>Alle Schritte waren erfolgreich; sein Runner, %1, endete, bevor er es melden konnte.</translation>
    </message>
</context>
<context>
    <name>RejectsCommand</name>
    <message>
        <source>List the rows that were set aside instead of loaded.</source>
        <translation>Listet die Zeilen auf, die beiseitegelegt statt geladen wurden.</translation>
    </message>
    <message>
        <source>A step with reject_rows or reject_percent in its settings sets bad rows aside and goes on. Their values are kept as JSON. After a repair, load them with: rerun PROCESS --step ID --rejected.</source>
        <translation>Ein Schritt mit reject_rows oder reject_percent in seinen Einstellungen legt fehlerhafte Zeilen beiseite und läuft weiter. Ihre Werte werden als JSON aufbewahrt. Laden nach einer Berichtigung: rerun PROZESS --step ID --rejected.</translation>
    </message>
    <message>
        <source>PROCESS [STEP]</source>
        <comment>operand</comment>
        <translation>PROZESS [SCHRITT]</translation>
    </message>
    <message>
        <source>As a table for a spreadsheet.</source>
        <translation>Als Tabelle für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Only rows that wait to be loaded again.</source>
        <translation>Nur Zeilen, die auf erneutes Laden warten.</translation>
    </message>
    <message>
        <source>At most so many rows (1000).</source>
        <translation>Höchstens so viele Zeilen (1000).</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <comment>operand</comment>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>Rejected rows of all steps of process 4.</source>
        <translation>Abgewiesene Zeilen aller Schritte von Prozess 4.</translation>
    </message>
    <message>
        <source>Those of step 5 for a spreadsheet.</source>
        <translation>Die von Schritt 5 für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>--json and --csv exclude each other</source>
        <translation>--json und --csv schließen einander aus</translation>
    </message>
    <message>
        <source>--limit needs a number above 0</source>
        <translation>--limit braucht eine Zahl über 0</translation>
    </message>
    <message>
        <source>No row was rejected.</source>
        <translation>Es wurde keine Zeile abgewiesen.</translation>
    </message>
    <message>
        <source>STEP</source>
        <translation>SCHRITT</translation>
    </message>
    <message>
        <source>ROW</source>
        <translation>ZEILE</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>DATEIZEILE</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>VALUES</source>
        <translation>WERTE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>taken up</source>
        <translation>übernommen</translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message>
        <source>Write a report of every run and attempt for an auditor.</source>
        <translation>Schreibt einen Bericht über alle Läufe und Versuche für Prüfer.</translation>
    </message>
    <message>
        <source>Covers all processes unless some are named. The file is written whole or not at all; formats:</source>
        <translation>Umfasst alle Prozesse, sofern keine genannt sind. Die Datei wird ganz oder gar nicht geschrieben; Formate:</translation>
    </message>
    <message>
        <source>[PROCESS…]</source>
        <comment>operand</comment>
        <translation>[PROZESS…]</translation>
    </message>
    <message>
        <source>Format; otherwise by the file&apos;s suffix.</source>
        <translation>Format; sonst nach der Endung der Datei.</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>operand</comment>
        <translation>NAME</translation>
    </message>
    <message>
        <source>File to write; - for standard output.</source>
        <translation>Zu schreibende Datei; - für die Standardausgabe.</translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>operand</comment>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Everything, as a page to read and print.</source>
        <translation>Alles, als Seite zum Lesen und Drucken.</translation>
    </message>
    <message>
        <source>Process 4 as CSV on standard output.</source>
        <translation>Prozess 4 als CSV auf die Standardausgabe.</translation>
    </message>
    <message>
        <source>No file was named</source>
        <translation>Es wurde keine Datei genannt</translation>
    </message>
    <message>
        <source>Name it with --output FILE, or - for standard output.</source>
        <translation>Nennen Sie sie mit --output DATEI, oder - für die Standardausgabe.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>operator on host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>No format was named</source>
        <translation>Es wurde kein Format genannt</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation>Es gibt kein Format „%1“</translation>
    </message>
    <message>
        <source>Choose one with --format: %1</source>
        <translation>Wählen Sie eines mit --format: %1</translation>
    </message>
    <message>
        <source>Wrote %1 (processes: %2, runs: %3, attempts: %4).</source>
        <translation>%1 geschrieben (Prozesse: %2, Läufe: %3, Versuche: %4).</translation>
    </message>
    <message>
        <source>Standard output holds either the report or --json</source>
        <translation>Die Standardausgabe enthält entweder den Bericht oder --json</translation>
    </message>
    <message>
        <source>Write the report to a file: --output FILE --json</source>
        <translation>Schreiben Sie den Bericht in eine Datei: --output DATEI --json</translation>
    </message>
</context>
<context>
    <name>RerunCommand</name>
    <message>
        <source>Run again only what has not succeeded.</source>
        <translation>Führt nur aus, was nicht erfolgreich war.</translation>
    </message>
    <message>
        <source>Failed, cancelled, interrupted, blocked and never started steps of the current cycle are executed; a step that succeeded is never executed again. Where nothing is left, nothing is changed and the exit code is 0.</source>
        <translation>Fehlgeschlagene, abgebrochene, unterbrochene, blockierte und nie gestartete Schritte des aktuellen Zyklus werden ausgeführt; ein erfolgreicher Schritt nie ein zweites Mal. Ist nichts mehr übrig, wird nichts geändert, und der Exit-Code ist 0.</translation>
    </message>
    <message>
        <source>PROCESS…</source>
        <comment>operand</comment>
        <translation>PROZESS…</translation>
    </message>
    <message>
        <source>Every process with something that did not succeed.</source>
        <translation>Jeder Prozess, in dem etwas nicht erfolgreich war.</translation>
    </message>
    <message>
        <source>Only this step of the one process; may be repeated.</source>
        <translation>Nur dieser Schritt des einen Prozesses; mehrfach möglich.</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>operand</comment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Only say what would run and why, and what not.</source>
        <translation>Sagt nur, was ausgeführt würde und warum, und was nicht.</translation>
    </message>
    <message>
        <source>Why it runs; the audit trail keeps it.</source>
        <translation>Warum ausgeführt wird; das Protokoll hält es fest.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>operand</comment>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Rerun what failed in process 4.</source>
        <translation>Erneut ausführen, was in Prozess 4 fehlschlug.</translation>
    </message>
    <message>
        <source>Only these two steps.</source>
        <translation>Nur diese zwei Schritte.</translation>
    </message>
    <message>
        <source>See what a rerun of all failures would do.</source>
        <translation>Zeigen, was eine Wiederholung aller Fehler täte.</translation>
    </message>
    <message>
        <source>Nothing is left to run.</source>
        <translation>Es ist nichts mehr auszuführen.</translation>
    </message>
    <message>
        <source>Name either processes or --all</source>
        <translation>Nennen Sie entweder Prozesse oder --all</translation>
    </message>
    <message>
        <source>For instance: godwitctl rerun 4</source>
        <translation>Zum Beispiel: godwitctl rerun 4</translation>
    </message>
    <message>
        <source>--step needs exactly one process</source>
        <translation>--step verlangt genau einen Prozess</translation>
    </message>
    <message>
        <source>For instance: godwitctl rerun 4 --step 5</source>
        <translation>Zum Beispiel: godwitctl rerun 4 --step 5</translation>
    </message>
    <message>
        <source>Load rejected rows of steps that have succeeded once more.</source>
        <translation>Abgewiesene Zeilen erfolgreicher Schritte noch einmal laden.</translation>
    </message>
    <message>
        <source>After a repair: load the rows that step 5 had rejected.</source>
        <translation>Nach einer Berichtigung: die Zeilen laden, die Schritt 5 abgewiesen hatte.</translation>
    </message>
    <message>
        <source>--rejected needs processes</source>
        <translation>--rejected braucht Prozesse</translation>
    </message>
    <message>
        <source>For instance: godwitctl rerun 4 --step 5 --rejected</source>
        <translation>Zum Beispiel: godwitctl rerun 4 --step 5 --rejected</translation>
    </message>
</context>
<context>
    <name>RerunPlan</name>
    <message>
        <source>failed in attempt %1</source>
        <translation>ist in Versuch %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>was cancelled in attempt %1</source>
        <translation>wurde in Versuch %1 abgebrochen</translation>
    </message>
    <message>
        <source>was interrupted in attempt %1</source>
        <translation>wurde in Versuch %1 unterbrochen</translation>
    </message>
    <message>
        <source>ended with an unknown effect</source>
        <translation>endete mit unbekannter Wirkung</translation>
    </message>
    <message>
        <source>its status &quot;%1&quot; does not say success</source>
        <translation>sein Status „%1“ meldet keinen Erfolg</translation>
    </message>
    <message>
        <source>was blocked: step %1 had not succeeded</source>
        <translation>war blockiert: Schritt %1 war nicht erfolgreich</translation>
    </message>
    <message>
        <source>never started</source>
        <translation>wurde nie gestartet</translation>
    </message>
    <message>
        <source>is not in the control table, so only its own system can run it</source>
        <translation>steht nicht in der Steuertabelle, nur sein eigenes System kann ihn ausführen</translation>
    </message>
    <message numerus="yes">
        <source>Starting over repeats the work of %n step(s) that succeeded in cycle %1.</source>
        <translation>
            <numerusform>Ein Neubeginn wiederholt die Arbeit von %n Schritt, der in Zyklus %1 erfolgreich war.</numerusform>
            <numerusform>Ein Neubeginn wiederholt die Arbeit von %n Schritten, die in Zyklus %1 erfolgreich waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation>Es gibt keinen Prozess %1.</translation>
    </message>
    <message>
        <source>Process %1 has no definition here: another system runs it.</source>
        <translation>Prozess %1 ist hier nicht definiert: Ein anderes System führt ihn aus.</translation>
    </message>
    <message>
        <source>Process %1 is disabled in the process table.</source>
        <translation>Prozess %1 ist in der Prozesstabelle deaktiviert.</translation>
    </message>
    <message>
        <source>Process %1 is being run by %2.</source>
        <translation>Prozess %1 wird gerade von %2 ausgeführt.</translation>
    </message>
    <message>
        <source>Process %1 has no step %2.</source>
        <translation>Prozess %1 hat keinen Schritt %2.</translation>
    </message>
    <message>
        <source>is disabled in the control table</source>
        <translation>ist in der Steuertabelle deaktiviert</translation>
    </message>
    <message>
        <source>was not chosen</source>
        <translation>wurde nicht ausgewählt</translation>
    </message>
    <message>
        <source>is in progress in another system since %1</source>
        <translation>läuft in einem anderen System seit %1</translation>
    </message>
    <message>
        <source>begins cycle %1</source>
        <translation>beginnt Zyklus %1</translation>
    </message>
    <message>
        <source>succeeded at %1</source>
        <translation>war erfolgreich am %1</translation>
    </message>
    <message>
        <source>was added after this cycle began; it runs with the next cycle, or when chosen</source>
        <translation>kam nach Beginn dieses Zyklus hinzu; läuft im nächsten Zyklus oder auf Auswahl</translation>
    </message>
    <message>
        <source>waits for step %1, which has not succeeded and was not chosen</source>
        <translation>wartet auf Schritt %1, der nicht erfolgreich war und nicht ausgewählt wurde</translation>
    </message>
    <message>
        <source>The definition of step %1 has changed since it was planned; it runs as it is defined now.</source>
        <translation>Die Definition von Schritt %1 hat sich seit der Planung geändert; er läuft, wie er jetzt definiert ist.</translation>
    </message>
    <message>
        <source>has not succeeded; run it as a whole</source>
        <translation>war nicht erfolgreich; als Ganzes ausführen</translation>
    </message>
    <message>
        <source>has no rejected rows that wait</source>
        <translation>hat keine wartenden abgewiesenen Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) are loaded again</source>
        <translation>
            <numerusform>%n abgewiesene Zeile wird erneut geladen</numerusform>
            <numerusform>%n abgewiesene Zeilen werden erneut geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>ended with an effect that is not known; look at its destination, then acknowledge it, mark it or reconcile it</source>
        <translation>endete mit unbekannter Wirkung; das Ziel ansehen, dann bestätigen, vermerken oder abgleichen</translation>
    </message>
    <message>
        <source>waits for step %1</source>
        <translation>wartet auf Schritt %1</translation>
    </message>
    <message>
        <source>Step %1 is held by %2 since %3.</source>
        <translation>Schritt %1 wird seit %3 von %2 gehalten.</translation>
    </message>
    <message>
        <source>Nothing is left to run.</source>
        <translation>Es ist nichts mehr auszuführen.</translation>
    </message>
    <message>
        <source>Nothing can be run now:</source>
        <translation>Jetzt kann nichts ausgeführt werden:</translation>
    </message>
    <message>
        <source>step %1 %2.</source>
        <translation>Schritt %1 %2.</translation>
    </message>
    <message>
        <source>waits for step %1, in progress in another system</source>
        <translation>wartet auf Schritt %1, den ein anderes System gerade ausführt</translation>
    </message>
</context>
<context>
    <name>RoleScript</name>
    <message>
        <source>A file has no roles</source>
        <translation>Eine Datei hat keine Rollen</translation>
    </message>
    <message>
        <source>Name a database on a server with --database; who may read or write a file, its owner and rights say.</source>
        <translation>Mit --database eine Datenbank auf einem Server angeben; wer eine Datei lesen oder schreiben darf, bestimmen ihr Eigentümer und ihre Rechte.</translation>
    </message>
</context>
<context>
    <name>Route</name>
    <message>
        <source>query on %1</source>
        <translation>Abfrage auf %1</translation>
    </message>
    <message>
        <source>script on %1</source>
        <translation>Skript auf %1</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Run processes.</source>
        <translation>Führt Prozesse aus.</translation>
    </message>
    <message>
        <source>While a process&apos;s cycle is not complete, run continues it: only what has not succeeded is executed. Once it is complete, run opens the next cycle with every enabled step. Ctrl+C or SIGTERM cancels cleanly.</source>
        <translation>Solange der Zyklus eines Prozesses nicht vollständig ist, setzt run ihn fort: Nur was nicht erfolgreich war, wird ausgeführt. Ist er vollständig, beginnt run den nächsten Zyklus mit allen aktivierten Schritten. Strg+C oder SIGTERM bricht sauber ab.</translation>
    </message>
    <message>
        <source>PROCESS…</source>
        <comment>operand</comment>
        <translation>PROZESS…</translation>
    </message>
    <message>
        <source>Start over although the cycle may be unfinished: finished work is repeated, and the plan says how much.</source>
        <translation>Beginnt neu, auch wenn der Zyklus nicht abgeschlossen ist: Erledigte Arbeit wird wiederholt, und der Plan nennt den Umfang.</translation>
    </message>
    <message>
        <source>Only say what would run and why, and what not.</source>
        <translation>Sagt nur, was ausgeführt würde und warum, und was nicht.</translation>
    </message>
    <message>
        <source>Why it runs; the audit trail keeps it.</source>
        <translation>Warum ausgeführt wird; das Protokoll hält es fest.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>operand</comment>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Run process 4, or continue its cycle.</source>
        <translation>Prozess 4 ausführen oder seinen Zyklus fortsetzen.</translation>
    </message>
    <message>
        <source>See what would happen.</source>
        <translation>Zeigen, was geschähe.</translation>
    </message>
    <message>
        <source>Start over.</source>
        <translation>Neu beginnen.</translation>
    </message>
</context>
<context>
    <name>RunSession</name>
    <message>
        <source>Cancelling; waiting until the running steps have stopped …</source>
        <translation>Abbruch; es wird gewartet, bis die laufenden Schritte angehalten haben …</translation>
    </message>
    <message>
        <source>Process %1: %2</source>
        <translation>Prozess %1: %2</translation>
    </message>
    <message>
        <source>Process %1: all %2 steps have succeeded.</source>
        <translation>Prozess %1: Alle %2 Schritte waren erfolgreich.</translation>
    </message>
    <message>
        <source>Process %1: %2 of %3 steps have not succeeded.</source>
        <translation>Prozess %1: %2 von %3 Schritten waren nicht erfolgreich.</translation>
    </message>
    <message>
        <source>It was cancelled; what has succeeded stays. Continue with: %1</source>
        <translation>Es wurde abgebrochen; was erfolgreich war, bleibt. Fortsetzen mit: %1</translation>
    </message>
    <message>
        <source>Repair the causes above, then: %1</source>
        <translation>Beheben Sie die obigen Ursachen, dann: %1</translation>
    </message>
    <message>
        <source>Run the rest with: %1</source>
        <translation>Den Rest ausführen mit: %1</translation>
    </message>
    <message>
        <source>A runner had died: runs and attempts marked as interrupted: %1</source>
        <translation>Ein Runner war gestorben: als unterbrochen vermerkte Läufe und Versuche: %1</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <source>The process was not started</source>
        <translation>Der Prozess wurde nicht gestartet</translation>
    </message>
    <message>
        <source>Somebody else has just taken it.</source>
        <translation>Jemand anderes hat ihn soeben übernommen.</translation>
    </message>
    <message>
        <source>The end of the run was not recorded</source>
        <translation>Das Ende des Laufs wurde nicht verzeichnet</translation>
    </message>
    <message>
        <source>this program lost the process to another</source>
        <translation>dieses Programm hat den Prozess an ein anderes verloren</translation>
    </message>
    <message>
        <source>Follow it until it has ended, or cancel it.</source>
        <translation>Verfolgen Sie den Lauf, bis er endet, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Somebody else ran it meanwhile: what was shown belongs to cycle %1, this would run in cycle %2.</source>
        <translation>Jemand anderes hat ihn inzwischen ausgeführt: Das Angezeigte gehört zu Zyklus %1, dies würde in Zyklus %2 laufen.</translation>
    </message>
    <message>
        <source>Look at it and, if need be, ask again.</source>
        <translation>Ansehen und, wenn nötig, noch einmal anfordern.</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Process %1: %2 of %3 steps will run in cycle %4</source>
        <translation>Prozess %1: %2 von %3 Schritten werden in Zyklus %4 ausgeführt</translation>
    </message>
    <message>
        <source>Will run</source>
        <translation>Wird ausgeführt</translation>
    </message>
    <message>
        <source>Will not run</source>
        <translation>Wird nicht ausgeführt</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>for retry %1 of %2 at %3</source>
        <translation>auf Neuversuch %1 von %2 um %3</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>Noch nicht festgehalten</translation>
    </message>
    <message>
        <source>it has ended (%1) and is kept in the journal; trying again</source>
        <translation>beendet (%1) und im Journal verwahrt; wird erneut versucht</translation>
    </message>
    <message>
        <source>Process %1 cannot run: %2</source>
        <translation>Prozess %1 kann nicht laufen: %2</translation>
    </message>
    <message>
        <source>Would run</source>
        <translation>Würde ausgeführt</translation>
    </message>
    <message>
        <source>could not be started</source>
        <translation>konnte nicht gestartet werden</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Cannot write the sample migration</source>
        <translation>Die Beispielmigration kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another folder, or make room and check its permissions.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz und prüfen Sie seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The sample migration was not written</source>
        <translation>Die Beispielmigration wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Choose a folder that is empty or does not exist yet.</source>
        <translation>Wählen Sie einen leeren oder noch nicht vorhandenen Ordner.</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>the folder holds other files</source>
        <translation>der Ordner enthält andere Dateien</translation>
    </message>
    <message>
        <source>the folder holds the sample &quot;%1&quot;</source>
        <translation>der Ordner enthält das Beispiel „%1“</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>der Ordner dafür kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>There is no such sample migration</source>
        <translation>Diese Beispielmigration gibt es nicht</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Wählen Sie eine von: %1.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the folder holds this sample already, with its runs</source>
        <translation>der Ordner enthält dieses Beispiel bereits, samt seinen Läufen</translation>
    </message>
    <message>
        <source>Go on with its audit database, %1, or choose another folder.</source>
        <translation>Machen Sie mit seiner Auditdatenbank %1 weiter, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>SampleCommand</name>
    <message>
        <source>Write a sample migration into a folder, to try things out.</source>
        <translation>Schreibt eine Beispielmigration zum Ausprobieren in einen Ordner.</translation>
    </message>
    <message>
        <source>DIR</source>
        <comment>operand</comment>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Which sample; otherwise %1.</source>
        <translation>Welches Beispiel; sonst %1.</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>operand</comment>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Write the worked example and say which commands to try.</source>
        <translation>Das durchgerechnete Beispiel schreiben und sagen, welche Befehle sich lohnen.</translation>
    </message>
    <message>
        <source>Migrate the public registers of Debian&apos;s package ieee-data.</source>
        <translation>Die öffentlichen Register des Debian-Pakets ieee-data migrieren.</translation>
    </message>
    <message>
        <source>Wrote the sample migration to %1.</source>
        <translation>Beispielmigration nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Try, one after the other:</source>
        <translation>Probieren Sie der Reihe nach:</translation>
    </message>
    <message>
        <source>The folder then holds audit.db with the definition imported, definition.yaml, the data and, for the worked example, two repairs to apply between runs. Its failures are genuine. A folder that holds something already is refused; with --begin-again one that holds this sample is set back to its beginning.
Samples: %1</source>
        <translation>Der Ordner enthält dann audit.db mit der importierten Definition, definition.yaml, die Daten und, beim durchgerechneten Beispiel, zwei Reparaturen für die Zeit zwischen den Läufen. Die Fehler sind echt. Ein Ordner, der schon etwas enthält, wird abgelehnt; mit --begin-again wird einer, der dieses Beispiel enthält, auf den Anfang zurückgesetzt.
Beispiele: %1</translation>
    </message>
    <message>
        <source>Set a folder with this sample back; its runs are deleted.</source>
        <translation>Einen Ordner mit diesem Beispiel zurücksetzen; seine Läufe werden gelöscht.</translation>
    </message>
    <message>
        <source>To delete its runs and begin again: %1</source>
        <translation>Um seine Läufe zu löschen und neu zu beginnen: %1</translation>
    </message>
</context>
<context>
    <name>SaveReport</name>
    <message>
        <source>Cannot save the report</source>
        <translation>Der Bericht kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written and has free space.</source>
        <translation>Prüfen Sie, ob der Ordner existiert, beschreibbar ist und freien Platz hat.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>the key &quot;%1&quot;: secrets never go into the file, expected &quot;secret: NAME&quot; with the name under which it is kept</source>
        <translation>Schlüssel „%1“: Geheimnisse gehören nie in die Datei, erwartet: „secret: NAME“ mit dem Namen, unter dem es verwahrt ist</translation>
    </message>
    <message>
        <source>A secret cannot be used</source>
        <translation>Ein Geheimnis kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Check the path and its owner.</source>
        <translation>Pfad und Eigentümer prüfen.</translation>
    </message>
    <message>
        <source>others than its owner may read or change %1</source>
        <translation>andere als der Eigentümer dürfen %1 lesen oder ändern</translation>
    </message>
    <message>
        <source>Run: chmod 600 &quot;%1&quot;</source>
        <translation>Ausführen: chmod 600 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the first line of %1 is empty</source>
        <translation>die erste Zeile von %1 ist leer</translation>
    </message>
    <message>
        <source>nobody has said it yet</source>
        <translation>niemand hat es bisher genannt</translation>
    </message>
    <message>
        <source>Set the environment variable %1, or write it into the file %2 (chmod 600).</source>
        <translation>Die Umgebungsvariable %1 setzen, oder es in die Datei %2 schreiben (chmod 600).</translation>
    </message>
</context>
<context>
    <name>ServerDialect</name>
    <message>
        <source>Cannot open the database</source>
        <translation>Die Datenbank kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>a part of it holds a semicolon or a control character</source>
        <translation>ein Teil davon enthält ein Semikolon oder ein Steuerzeichen</translation>
    </message>
    <message>
        <source>The database reported an error</source>
        <translation>Die Datenbank meldete einen Fehler</translation>
    </message>
    <message>
        <source>See whether the server is running and can be reached.</source>
        <translation>Prüfen, ob der Server läuft und erreichbar ist.</translation>
    </message>
    <message>
        <source>Another program holds the rows; try again when it has finished.</source>
        <translation>Ein anderes Programm hält die Zeilen gesperrt; erneut versuchen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>This account of the database may not do that; its administrator can grant it (see docs/audit-databases.md for the roles).</source>
        <translation>Dieses Konto der Datenbank darf das nicht; ihr Administrator kann es gewähren (Rollen: siehe docs/audit-databases.md).</translation>
    </message>
    <message>
        <source>Check the user and the secret of the address.</source>
        <translation>Benutzer und Geheimnis der Adresse prüfen.</translation>
    </message>
    <message>
        <source>Free some space on the server&apos;s disk and try again.</source>
        <translation>Auf dem Datenträger des Servers Platz schaffen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>Not a usable name</source>
        <translation>Kein verwendbarer Name</translation>
    </message>
    <message>
        <source>a name has 1 to %1 characters and no NUL</source>
        <translation>ein Name hat 1 bis %1 Zeichen und kein NUL</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings are damaged</source>
        <translation>Die Einstellungen sind beschädigt</translation>
    </message>
    <message>
        <source>what can still be read is used; a copy is in %1</source>
        <translation>was noch lesbar ist, wird verwendet; eine Kopie liegt in %1</translation>
    </message>
    <message>
        <source>what can still be read is used; no copy could be made</source>
        <translation>was noch lesbar ist, wird verwendet; eine Kopie war nicht möglich</translation>
    </message>
    <message>
        <source>Check the settings, or delete the file to begin anew.</source>
        <translation>Die Einstellungen prüfen, oder die Datei löschen, um neu zu beginnen.</translation>
    </message>
</context>
<context>
    <name>SqlRunner</name>
    <message>
        <source>it names no connection to run its script on</source>
        <translation>er nennt keine Verbindung, auf der sein Skript laufen soll</translation>
    </message>
    <message>
        <source>its script is empty</source>
        <translation>sein Skript ist leer</translation>
    </message>
    <message>
        <source>a script cannot run on the connection &quot;%1&quot; of kind &quot;%2&quot;</source>
        <translation>auf der Verbindung „%1“ der Art „%2“ kann kein Skript laufen</translation>
    </message>
    <message>
        <source>it has a load mode (&quot;%1&quot;), which a script does not use</source>
        <translation>er hat einen Lademodus („%1“), den ein Skript nicht verwendet</translation>
    </message>
    <message>
        <source>The script cannot run</source>
        <translation>Das Skript kann nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>its connection is not defined</source>
        <translation>seine Verbindung ist nicht definiert</translation>
    </message>
    <message>
        <source>The script was rolled back</source>
        <translation>Das Skript wurde zurückgerollt</translation>
    </message>
    <message>
        <source>this runner&apos;s lease is no longer certain</source>
        <translation>die Reservierung (Lease) dieses Runners ist nicht mehr gesichert</translation>
    </message>
    <message>
        <source>The script was cancelled before it began</source>
        <translation>Das Skript wurde abgebrochen, bevor es begann</translation>
    </message>
    <message>
        <source>Run the step again: the ledger tells whether its effect is there, and nothing happens twice.</source>
        <translation>Den Schritt noch einmal ausführen: Das Ladejournal sagt, ob seine Wirkung da ist, und nichts geschieht zweimal.</translation>
    </message>
    <message>
        <source>Look into the database before the step runs again: nothing there records whether it has happened (&quot;ledger: off&quot;).</source>
        <translation>Vor dem nächsten Ausführen des Schritts in der Datenbank nachsehen: Nichts hält dort fest, ob er geschehen ist („ledger: off“).</translation>
    </message>
    <message>
        <source>It is not known whether the script was committed</source>
        <translation>Es ist nicht bekannt, ob das Skript festgeschrieben wurde</translation>
    </message>
    <message>
        <source>Nothing was changed in the destination.</source>
        <translation>Im Ziel wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>SqlScript</name>
    <message>
        <source>The script failed</source>
        <translation>Das Skript ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>statement %1, line %2: %3</source>
        <translation>Anweisung %1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>The script was cancelled</source>
        <translation>Das Skript wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 is not allowed in a step</source>
        <translation>%1 ist in einem Schritt nicht erlaubt</translation>
    </message>
    <message>
        <source>Remove it: the whole script already runs in one transaction on one database.</source>
        <translation>Entfernen Sie es: Das ganze Skript läuft bereits in einer Transaktion auf einer Datenbank.</translation>
    </message>
    <message>
        <source>Another program holds the database; try again when it has finished.</source>
        <translation>Ein anderes Programm hält die Datenbank; versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>COPY can only name a file of the server here</source>
        <translation>COPY kann hier nur eine Datei des Servers nennen</translation>
    </message>
</context>
<context>
    <name>SqliteDialect</name>
    <message>
        <source>Cannot open the database</source>
        <translation>Die Datenbank kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Not a usable name</source>
        <translation>Kein verwendbarer Name</translation>
    </message>
    <message>
        <source>a name has 1 to %1 characters and no NUL</source>
        <translation>ein Name hat 1 bis %1 Zeichen und kein NUL</translation>
    </message>
    <message>
        <source>no file is named</source>
        <translation>es ist keine Datei genannt</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>Name the file inside it.</source>
        <translation>Nennen Sie die Datei darin.</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>die Datei existiert nicht</translation>
    </message>
    <message>
        <source>Check the path, or make a new one with: godwitctl init --database FILE</source>
        <translation>Prüfen Sie den Pfad, oder legen Sie sie an mit: godwitctl init --database DATEI</translation>
    </message>
    <message>
        <source>Check the path in the connection.</source>
        <translation>Prüfen Sie den Pfad in der Verbindung.</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>der Ordner dafür existiert nicht</translation>
    </message>
    <message>
        <source>Make the folder first.</source>
        <translation>Legen Sie zuerst den Ordner an.</translation>
    </message>
    <message>
        <source>this account may not read it</source>
        <translation>dieses Konto darf sie nicht lesen</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions.</source>
        <translation>Prüfen Sie die Zugriffsrechte der Datei.</translation>
    </message>
    <message>
        <source>it lies on a network file system (%1), where SQLite&apos;s locks do not hold</source>
        <translation>sie liegt auf einem Netzwerkdateisystem (%1), auf dem die Sperren von SQLite nicht verlässlich sind</translation>
    </message>
    <message>
        <source>Move it to a local disk.</source>
        <translation>Verschieben Sie sie auf einen lokalen Datenträger.</translation>
    </message>
    <message>
        <source>The database reported an error</source>
        <translation>Die Datenbank hat einen Fehler gemeldet</translation>
    </message>
    <message>
        <source>Another program holds the database; try again when it has finished.</source>
        <translation>Ein anderes Programm hält die Datenbank; versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Check that this account may write the file and its folder.</source>
        <translation>Prüfen Sie, ob dieses Konto in die Datei und ihren Ordner schreiben darf.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The file is damaged; restore it from a backup.</source>
        <translation>Die Datei ist beschädigt; stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file is not an SQLite database; check the path.</source>
        <translation>Die Datei ist keine SQLite-Datenbank; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>this account may not write into its folder</source>
        <translation>dieses Konto darf nicht in seinen Ordner schreiben</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or name a file elsewhere.</source>
        <translation>Prüfen Sie die Rechte des Ordners, oder nennen Sie eine Datei an anderer Stelle.</translation>
    </message>
    <message>
        <source>the path holds a NUL character</source>
        <translation>der Pfad enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>it is a device, a pipe or a socket</source>
        <translation>es ist ein Gerät, eine Pipe oder ein Socket</translation>
    </message>
    <message>
        <source>Name a regular file.</source>
        <translation>Eine gewöhnliche Datei nennen.</translation>
    </message>
</context>
<context>
    <name>StatusCommand</name>
    <message>
        <source>Show where processes and steps stand.</source>
        <translation>Zeigt, wo Prozesse und Schritte stehen.</translation>
    </message>
    <message>
        <source>Processes by id or name; all of them otherwise. Shows every step of the processes that are named, else only steps that have not succeeded in a cycle that has begun.</source>
        <translation>Prozesse nach ID oder Name; sonst alle. Zeigt alle Schritte der genannten Prozesse, sonst nur Schritte, die in einem begonnenen Zyklus nicht erfolgreich waren.</translation>
    </message>
    <message>
        <source>[PROCESS…]</source>
        <comment>operand</comment>
        <translation>[PROZESS…]</translation>
    </message>
    <message>
        <source>Only what failed or is blocked.</source>
        <translation>Nur was fehlgeschlagen oder blockiert ist.</translation>
    </message>
    <message>
        <source>Every step of every process.</source>
        <translation>Alle Schritte aller Prozesse.</translation>
    </message>
    <message>
        <source>Everything that needs attention.</source>
        <translation>Alles, was Aufmerksamkeit braucht.</translation>
    </message>
    <message>
        <source>What failed, with the whole errors.</source>
        <translation>Was fehlschlug, mit den ganzen Fehlern.</translation>
    </message>
    <message>
        <source>Process 4 for a script.</source>
        <translation>Prozess 4 für ein Skript.</translation>
    </message>
    <message>
        <source>No process is defined yet. Next: %1</source>
        <translation>Noch ist kein Prozess definiert. Weiter mit: %1</translation>
    </message>
    <message>
        <source>Nothing has failed.</source>
        <translation>Nichts ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Next, after repairing the causes: %1</source>
        <translation>Weiter, sobald die Ursachen behoben sind: %1</translation>
    </message>
    <message>
        <source>The audit tables hold no row yet.</source>
        <translation>Die Audit-Tabellen enthalten noch keine Zeile.</translation>
    </message>
    <message>
        <source>This database is only watched. To run processes with Godwit: %1</source>
        <translation>Diese Datenbank wird nur beobachtet. Um Prozesse mit Godwit auszuführen: %1</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 running</source>
        <translation>%1 laufend</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>%1 unterbrochen</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>%1 blockiert</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 ausstehend</translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation>%1 erfolgreich</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
</context>
<context>
    <name>StatusTable</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Process / step</source>
        <translation>Prozess / Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Started (%1)</source>
        <translation>Beginn (%1)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Processes: %1, steps: %2</source>
        <translation>Prozesse: %1, Schritte: %2</translation>
    </message>
</context>
<context>
    <name>StatusTexts</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>retry %1 of %2 at %3</source>
        <translation>Neuversuch %1 von %2 um %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Contradiction: %1</source>
        <translation>Widerspruch: %1</translation>
    </message>
    <message>
        <source>status &quot;%1&quot;</source>
        <translation>Status „%1“</translation>
    </message>
    <message>
        <source>run by another system</source>
        <translation>von einem anderen System ausgeführt</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>run by %1</source>
        <translation>ausgeführt von %1</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>run by another system, for %1</source>
        <translation>von einem anderen System ausgeführt, seit %1</translation>
    </message>
    <message>
        <source>effect not known, needs an acknowledgement: %1</source>
        <translation>Wirkung nicht bekannt, Bestätigung nötig: %1</translation>
    </message>
</context>
<context>
    <name>StatusWordsCommand</name>
    <message>
        <source>Show or say how rows of other systems are read.</source>
        <translation>Zeigt oder bestimmt, wie Zeilen anderer Systeme gelesen werden.</translation>
    </message>
    <message>
        <source>Lists the status words in the audit tables and what each means; those that are not known are shown as they stand and count as not succeeded. Also the time zone of times without one, and where a cycle begins. A database of Godwit keeps the setting for everybody, with the reason; for others this account does.</source>
        <translation>Listet die Statuswörter in den Audittabellen und ihre Bedeutung auf; unbekannte werden unverändert gezeigt und zählen als nicht erfolgreich. Außerdem die Zeitzone von Zeiten ohne Zeitzone, und wo ein Zyklus beginnt. Eine Datenbank von Godwit hält die Einstellung für alle fest, mit dem Grund; für andere Datenbanken tut es dieses Konto.</translation>
    </message>
    <message>
        <source>What a word means: succeeded, failed, running, cancelled, interrupted, pending, skipped or unknown; may be repeated.</source>
        <translation>Was ein Wort bedeutet: succeeded, failed, running, cancelled, interrupted, pending, skipped oder unknown; mehrfach möglich.</translation>
    </message>
    <message>
        <source>WORD=STATE</source>
        <comment>operand</comment>
        <translation>WORT=ZUSTAND</translation>
    </message>
    <message>
        <source>Take a word&apos;s meaning away again; may be repeated.</source>
        <translation>Nimmt einem Wort seine Bedeutung wieder; mehrfach möglich.</translation>
    </message>
    <message>
        <source>WORD</source>
        <comment>operand</comment>
        <translation>WORT</translation>
    </message>
    <message>
        <source>Zone of times without one, as Europe/Berlin or UTC.</source>
        <translation>Zeitzone von Zeiten ohne Zeitzone, etwa Europe/Berlin oder UTC.</translation>
    </message>
    <message>
        <source>ZONE</source>
        <comment>operand</comment>
        <translation>ZEITZONE</translation>
    </message>
    <message>
        <source>&quot;runs&quot;: a run that does not follow a failure begins a new cycle; &quot;one&quot;: all rows are one cycle.</source>
        <translation>„runs“: Ein Lauf, der nicht auf einen Fehler folgt, beginnt einen neuen Zyklus; „one“: Alle Zeilen sind ein Zyklus.</translation>
    </message>
    <message>
        <source>HOW</source>
        <comment>operand</comment>
        <translation>WIE</translation>
    </message>
    <message>
        <source>Why; the audit trail keeps it.</source>
        <translation>Warum; das Protokoll hält es fest.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>operand</comment>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>What stands in the tables.</source>
        <translation>Was in den Tabellen steht.</translation>
    </message>
    <message>
        <source>Understand the words and times of another system.</source>
        <translation>Die Wörter und Zeiten eines anderen Systems verstehen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say what a word means</source>
        <translation>„%1“ sagt nicht, was ein Wort bedeutet</translation>
    </message>
    <message>
        <source>For instance: --set Fertig=succeeded. States are: %1</source>
        <translation>Zum Beispiel: --set Fertig=succeeded. Zustände sind: %1</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;</source>
        <translation>Es gibt keine Zeitzone „%1“</translation>
    </message>
    <message>
        <source>For instance: Europe/Berlin</source>
        <translation>Zum Beispiel: Europe/Berlin</translation>
    </message>
    <message>
        <source>--cycles is &quot;runs&quot; or &quot;one&quot;</source>
        <translation>--cycles ist „runs“ oder „one“</translation>
    </message>
    <message>
        <source>Status word</source>
        <translation>Statuswort</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>not known, shown as it stands</source>
        <translation>nicht bekannt, unverändert gezeigt</translation>
    </message>
    <message>
        <source>Times without a zone are in %1.</source>
        <translation>Zeiten ohne Zeitzone gelten in %1.</translation>
    </message>
    <message>
        <source>A run that does not follow a failure begins a new cycle.</source>
        <translation>Ein Lauf, der nicht auf einen Fehler folgt, beginnt einen neuen Zyklus.</translation>
    </message>
    <message>
        <source>All rows of a process that only others run are one cycle.</source>
        <translation>Alle Zeilen eines Prozesses, den nur andere ausführen, sind ein Zyklus.</translation>
    </message>
</context>
<context>
    <name>StepExecution</name>
    <message>
        <source>The step cannot run</source>
        <translation>Der Schritt kann nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>no kind of step is called &quot;%1&quot;</source>
        <translation>keine Art von Schritt heißt „%1“</translation>
    </message>
    <message>
        <source>Cancelled by %1.</source>
        <translation>Abgebrochen von %1.</translation>
    </message>
    <message>
        <source>It ran longer than its timeout of %1 and was stopped. Everything it did was rolled back.</source>
        <translation>Er lief länger als sein Zeitlimit von %1 und wurde angehalten. Alles, was er tat, wurde zurückgerollt.</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) were loaded again.</source>
        <translation>
            <numerusform>%n abgewiesene Zeile wurde erneut geladen.</numerusform>
            <numerusform>%n abgewiesene Zeilen wurden erneut geladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation>
            <numerusform>%n Zeile abgewiesen.</numerusform>
            <numerusform>%n Zeilen abgewiesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Event %1 (%2 of process %3, %4) was changed after it was written.</source>
        <translation>Ereignis %1 (%2 von Prozess %3, %4) wurde nach dem Schreiben geändert.</translation>
    </message>
    <message>
        <source>Before event %1 (%2 of process %3, %4) an event was removed, inserted or moved.</source>
        <translation>Vor Ereignis %1 (%2 von Prozess %3, %4) wurde ein Ereignis entfernt, eingefügt oder verschoben.</translation>
    </message>
    <message>
        <source>The last events of process %1 were removed.</source>
        <translation>Die letzten Ereignisse von Prozess %1 wurden entfernt.</translation>
    </message>
    <message>
        <source>The trail of process %1 has no head.</source>
        <translation>Die Protokollkette von Prozess %1 hat kein Kettenende.</translation>
    </message>
</context>
<context>
    <name>Transaction</name>
    <message>
        <source>It is not known whether this was recorded</source>
        <translation>Es ist nicht bekannt, ob dies festgehalten wurde</translation>
    </message>
    <message>
        <source>When the database can be reached again, see what it shows before doing it again.</source>
        <translation>Wenn die Datenbank wieder erreichbar ist, nachsehen, was sie zeigt, bevor es erneut getan wird.</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>%1 and %2 more</source>
        <comment>a list of names</comment>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>The columns do not match</source>
        <translation>Die Spalten passen nicht zusammen</translation>
    </message>
    <message>
        <source>the source has %1 columns without names, the destination has %2</source>
        <translation>die Quelle hat %1 Spalten ohne Namen, das Ziel hat %2</translation>
    </message>
    <message>
        <source>Columns without names go by position, so their numbers must be equal.</source>
        <translation>Spalten ohne Namen werden nach ihrer Position zugeordnet, daher muss ihre Anzahl gleich sein.</translation>
    </message>
    <message>
        <source>the destination has no column for: %1. Source: %2. Destination: %3</source>
        <translation>das Ziel hat keine Spalte für: %1. Quelle: %2. Ziel: %3</translation>
    </message>
    <message>
        <source>Add the columns to the destination, or read the source by a query that names only the columns you want.</source>
        <translation>Fügen Sie die Spalten im Ziel hinzu, oder lesen Sie die Quelle mit einer Abfrage, die nur die gewünschten Spalten nennt.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a table in a file</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>query on %1</source>
        <comment>a file</comment>
        <translation>Abfrage auf %1</translation>
    </message>
    <message>
        <source>The copy step is not well defined</source>
        <translation>Der Kopierschritt ist nicht richtig definiert</translation>
    </message>
    <message>
        <source>Correct the step or its connections.</source>
        <translation>Berichtigen Sie den Schritt oder seine Verbindungen.</translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot; is of kind &quot;%2&quot;, which nobody knows; known are: %3.</source>
        <translation>Verbindung „%1“ ist von der unbekannten Art „%2“; bekannt sind: %3.</translation>
    </message>
    <message>
        <source>Setting &quot;%1&quot; is not known; known are: %2.</source>
        <translation>Einstellung „%1“ ist nicht bekannt; bekannt sind: %2.</translation>
    </message>
    <message>
        <source>The source names neither an object nor a query.</source>
        <translation>Die Quelle nennt weder ein Objekt noch eine Abfrage.</translation>
    </message>
    <message>
        <source>The source names both an object and a query; keep one.</source>
        <translation>Die Quelle nennt ein Objekt und eine Abfrage; behalten Sie nur eines davon.</translation>
    </message>
    <message>
        <source>A store of kind &quot;%1&quot; knows no queries; name an object.</source>
        <translation>Ein Speicher der Art „%1“ kennt keine Abfragen; nennen Sie ein Objekt.</translation>
    </message>
    <message>
        <source>Load mode &quot;upsert&quot; needs key columns.</source>
        <translation>Lademodus „upsert“ braucht Schlüsselspalten.</translation>
    </message>
    <message>
        <source>Load mode &quot;incremental&quot; needs a watermark column.</source>
        <translation>Lademodus „incremental“ braucht eine Spalte als Wasserstandsmarke (Watermark).</translation>
    </message>
    <message>
        <source>Key column &quot;%1&quot; is named twice.</source>
        <translation>Schlüsselspalte „%1“ ist zweimal genannt.</translation>
    </message>
    <message>
        <source>A store of kind &quot;%1&quot; cannot update rows by key; use load mode full or append, or incremental without keys.</source>
        <translation>Ein Speicher der Art „%1“ kann Zeilen nicht nach Schlüssel ändern; verwenden Sie den Lademodus full oder append, oder incremental ohne Schlüssel.</translation>
    </message>
    <message>
        <source>The destination names no object.</source>
        <translation>Das Ziel nennt kein Objekt.</translation>
    </message>
    <message>
        <source>A destination cannot be a query.</source>
        <translation>Ein Ziel kann keine Abfrage sein.</translation>
    </message>
    <message>
        <source>Source and destination are the same object.</source>
        <translation>Quelle und Ziel sind dasselbe Objekt.</translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot; names no folder.</source>
        <translation>Verbindung „%1“ nennt keinen Ordner.</translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot; has an option &quot;%2&quot;, which kind &quot;%3&quot; does not know; known are: %4.</source>
        <translation>Verbindung „%1“ hat eine Option „%2“, die die Art „%3“ nicht kennt; bekannt sind: %4.</translation>
    </message>
    <message>
        <source>The source has no column &quot;%1&quot;; it has: %2.</source>
        <translation>Die Quelle hat keine Spalte „%1“; sie hat: %2.</translation>
    </message>
    <message>
        <source>Cannot read the source</source>
        <translation>Die Quelle kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Cannot write to the destination</source>
        <translation>Das Ziel kann nicht beschrieben werden</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is a named pipe</source>
        <translation>es ist eine benannte Pipe</translation>
    </message>
    <message>
        <source>it is a device or a socket, not a file</source>
        <translation>es ist ein Gerät oder ein Socket, keine Datei</translation>
    </message>
    <message>
        <source>the connection&apos;s folder does not exist</source>
        <translation>der Ordner der Verbindung existiert nicht</translation>
    </message>
    <message>
        <source>Check the path in the connection.</source>
        <translation>Prüfen Sie den Pfad in der Verbindung.</translation>
    </message>
    <message>
        <source>the name leads out of the connection&apos;s folder</source>
        <translation>der Name führt aus dem Ordner der Verbindung hinaus</translation>
    </message>
    <message>
        <source>Name a file within %1.</source>
        <translation>Nennen Sie eine Datei innerhalb von %1.</translation>
    </message>
    <message>
        <source>Name a regular file.</source>
        <translation>Nennen Sie eine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>die Datei existiert nicht</translation>
    </message>
    <message>
        <source>Check the step&apos;s object, or whether the file has been delivered.</source>
        <translation>Prüfen Sie das Objekt des Schritts, oder ob die Datei geliefert wurde.</translation>
    </message>
    <message>
        <source>this account may not use it</source>
        <translation>dieses Konto darf sie nicht verwenden</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Prüfen Sie die Zugriffsrechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Free some space and run the step again.</source>
        <translation>Schaffen Sie Platz und führen Sie den Schritt erneut aus.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; is &quot;%2&quot;; it must be one printable ASCII character, or tab.</source>
        <translation>Option „%1“ ist „%2“; sie muss ein druckbares ASCII-Zeichen oder tab sein.</translation>
    </message>
    <message>
        <source>Options &quot;delimiter&quot; and &quot;quote&quot; are the same character.</source>
        <translation>Die Optionen „delimiter“ und „quote“ sind dasselbe Zeichen.</translation>
    </message>
    <message>
        <source>Option &quot;encoding&quot; is &quot;%1&quot;; known are: utf-8, latin-1, utf-16, utf-16le, utf-16be.</source>
        <translation>Option „encoding“ ist „%1“; bekannt sind: utf-8, latin-1, utf-16, utf-16le, utf-16be.</translation>
    </message>
    <message>
        <source>Option &quot;newline&quot; is &quot;%1&quot;; it must be lf or crlf.</source>
        <translation>Option „newline“ ist „%1“; sie muss lf oder crlf sein.</translation>
    </message>
    <message>
        <source>Option &quot;null&quot; holds a delimiter, a quote or a line feed, which no unquoted field can hold.</source>
        <translation>Option „null“ enthält ein Trennzeichen, ein Anführungszeichen oder einen Zeilenvorschub, was in keinem Feld ohne Anführungszeichen stehen kann.</translation>
    </message>
    <message>
        <source>the text holds a NUL character</source>
        <translation>der Text enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8</source>
        <translation>der Text ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>the value is binary</source>
        <translation>der Wert ist binär</translation>
    </message>
    <message>
        <source>Cannot use the manifest of the file</source>
        <translation>Das Manifest der Datei kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>Prüfen Sie die Zugriffsrechte der Datei.</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>sein Format ist nicht bekannt</translation>
    </message>
    <message>
        <source>If no load of this file is unfinished, delete the manifest.</source>
        <translation>Wenn kein Laden dieser Datei unabgeschlossen ist, löschen Sie das Manifest.</translation>
    </message>
    <message>
        <source>A later attempt of this step has already written</source>
        <translation>Ein späterer Versuch dieses Schritts hat bereits geschrieben</translation>
    </message>
    <message>
        <source>its manifest holds fence %1 of attempt %2, this attempt has fence %3</source>
        <translation>das Manifest enthält Fence-Nummer %1 von Versuch %2, dieser Versuch hat Fence-Nummer %3</translation>
    </message>
    <message>
        <source>Nothing was changed. If the audit database was restored from a backup, delete the manifest beside the file.</source>
        <translation>Nichts wurde geändert. Wurde die Auditdatenbank aus einer Sicherung wiederhergestellt, löschen Sie das Manifest neben der Datei.</translation>
    </message>
    <message>
        <source>Cannot load incrementally into the file</source>
        <translation>In die Datei kann nicht inkrementell geladen werden</translation>
    </message>
    <message>
        <source>another program has changed it since the last load</source>
        <translation>ein anderes Programm hat sie seit dem letzten Laden geändert</translation>
    </message>
    <message>
        <source>Put the former file back; or delete it, so that everything is loaded again.</source>
        <translation>Stellen Sie die frühere Datei wieder her; oder löschen Sie sie, damit alles neu geladen wird.</translation>
    </message>
    <message>
        <source>a quoted field is never closed</source>
        <translation>ein Feld in Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>Look for a missing quote from there on.</source>
        <translation>Suchen Sie ab dort nach einem fehlenden Anführungszeichen.</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>Berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>a carriage return stands without a line feed in an unquoted field</source>
        <translation>ein Wagenrücklauf steht ohne Zeilenvorschub in einem Feld ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>Quote the field, or end all lines in the same way.</source>
        <translation>Setzen Sie das Feld in Anführungszeichen, oder beenden Sie alle Zeilen auf dieselbe Weise.</translation>
    </message>
    <message>
        <source>text follows the closing quote of a field</source>
        <translation>nach dem schließenden Anführungszeichen eines Feldes folgt Text</translation>
    </message>
    <message>
        <source>Double the quotes within a quoted field.</source>
        <translation>Verdoppeln Sie die Anführungszeichen innerhalb eines Feldes in Anführungszeichen.</translation>
    </message>
    <message>
        <source>a quote stands within an unquoted field</source>
        <translation>in einem Feld ohne Anführungszeichen steht ein Anführungszeichen</translation>
    </message>
    <message>
        <source>Quote the whole field and double the quotes within it, or set another quote.</source>
        <translation>Setzen Sie das ganze Feld in Anführungszeichen und verdoppeln Sie die darin, oder legen Sie ein anderes Anführungszeichen fest.</translation>
    </message>
    <message>
        <source>a row is larger than %1 MiB</source>
        <translation>eine Zeile ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>Look for a quote that is never closed, or for another line ending.</source>
        <translation>Suchen Sie nach einem nie geschlossenen Anführungszeichen oder nach einem anderen Zeilenende.</translation>
    </message>
    <message>
        <source>The CSV file cannot be read</source>
        <translation>Die CSV-Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, Zeile %2, Spalte %3</translation>
    </message>
    <message>
        <source>it is compressed by gzip</source>
        <translation>sie ist mit gzip komprimiert</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>Check whether it was delivered completely.</source>
        <translation>Prüfen Sie, ob sie vollständig geliefert wurde.</translation>
    </message>
    <message>
        <source>column %1 has no name in the header</source>
        <translation>Spalte %1 hat in der Kopfzeile keinen Namen</translation>
    </message>
    <message>
        <source>Name it, or set the option header to false.</source>
        <translation>Benennen Sie sie, oder setzen Sie die Option header auf false.</translation>
    </message>
    <message>
        <source>two columns are called &quot;%1&quot; in the header</source>
        <translation>zwei Spalten heißen in der Kopfzeile „%1“</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Benennen Sie eine davon um.</translation>
    </message>
    <message>
        <source>Look for a missing or a stray delimiter or quote, here or in the rows before.</source>
        <translation>Suchen Sie hier oder in den Zeilen davor nach einem fehlenden oder überzähligen Trenn- oder Anführungszeichen.</translation>
    </message>
    <message>
        <source>the row has %1 fields, the first line has %2</source>
        <translation>die Zeile hat %1 Felder, die erste Zeile hat %2</translation>
    </message>
    <message>
        <source>the line is empty</source>
        <translation>die Zeile ist leer</translation>
    </message>
    <message>
        <source>Delete it; only at the end of a file are empty lines ignored.</source>
        <translation>Löschen Sie sie; nur am Ende einer Datei werden leere Zeilen ignoriert.</translation>
    </message>
    <message>
        <source>a column name has characters that the encoding does not have</source>
        <translation>ein Spaltenname hat Zeichen, die die Kodierung nicht kennt</translation>
    </message>
    <message>
        <source>Set the encoding to utf-8.</source>
        <translation>Setzen Sie die Kodierung auf utf-8.</translation>
    </message>
    <message>
        <source>Cannot append to the file</source>
        <translation>An die Datei kann nicht angehängt werden</translation>
    </message>
    <message>
        <source>the source has no column for some of the file&apos;s. Source: %1. File: %2</source>
        <translation>der Quelle fehlen Spalten, die die Datei hat. Quelle: %1. Datei: %2</translation>
    </message>
    <message>
        <source>Read the source by a query that gives all columns of the file.</source>
        <translation>Lesen Sie die Quelle mit einer Abfrage, die alle Spalten der Datei liefert.</translation>
    </message>
    <message>
        <source>The destination refuses a row</source>
        <translation>Das Ziel lehnt eine Zeile ab</translation>
    </message>
    <message>
        <source>it has characters that the encoding does not have; the row has %1</source>
        <translation>sie hat Zeichen, die die Kodierung nicht kennt; die Zeile hat %1</translation>
    </message>
    <message>
        <source>Set the encoding to utf-8. Nothing was changed.</source>
        <translation>Setzen Sie die Kodierung auf utf-8. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A CSV file cannot hold a value</source>
        <translation>Eine CSV-Datei kann einen Wert nicht aufnehmen</translation>
    </message>
    <message>
        <source>%1, column &quot;%2&quot;</source>
        <translation>%1, Spalte „%2“</translation>
    </message>
    <message>
        <source>Read the source by a query that turns it into text, for instance with hex(). Nothing was changed.</source>
        <translation>Lesen Sie die Quelle mit einer Abfrage, die ihn in Text wandelt, zum Beispiel mit hex(). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cannot use the ledger GODWIT_LEDGER in the destination</source>
        <translation>Das Ladejournal GODWIT_LEDGER im Ziel kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>its ledger holds fence %1 of attempt %2, this attempt has fence %3</source>
        <translation>das Ladejournal enthält Fence-Nummer %1 von Versuch %2, dieser Versuch hat Fence-Nummer %3</translation>
    </message>
    <message>
        <source>Nothing was changed. If the audit database was restored from a backup, delete the step&apos;s rows in GODWIT_LEDGER.</source>
        <translation>Nichts wurde geändert. Wurde die Auditdatenbank aus einer Sicherung wiederhergestellt, löschen Sie die Zeilen des Schritts in GODWIT_LEDGER.</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; is &quot;%2&quot;; it must be true or false.</source>
        <translation>Option „%1“ ist „%2“; sie muss true oder false sein.</translation>
    </message>
    <message>
        <source>Cannot replace the file</source>
        <translation>Die Datei kann nicht ersetzt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Cannot open the destination database</source>
        <translation>Die Zieldatenbank kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Cannot commit the load</source>
        <translation>Das Geladene kann nicht festgeschrieben werden</translation>
    </message>
    <message>
        <source>Option &quot;busy_timeout_ms&quot; is &quot;%1&quot;; it must be a number of milliseconds.</source>
        <translation>Option „busy_timeout_ms“ ist „%1“; sie muss eine Anzahl von Millisekunden sein.</translation>
    </message>
    <message>
        <source>Cannot open the source database</source>
        <translation>Die Quelldatenbank kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The source has no watermark column</source>
        <translation>Der Quelle fehlt die Spalte der Wasserstandsmarke (Watermark)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not among its columns: %2</source>
        <translation>„%1“ gehört nicht zu ihren Spalten: %2</translation>
    </message>
    <message>
        <source>Correct the step&apos;s watermark.</source>
        <translation>Berichtigen Sie die Wasserstandsmarke (Watermark) des Schritts.</translation>
    </message>
    <message>
        <source>Rows without a watermark would never be loaded</source>
        <translation>Zeilen ohne Wasserstandsmarke (Watermark) würden nie geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no value in &quot;%1&quot;</source>
        <translation>
            <numerusform>%n Zeile hat keinen Wert in „%1“</numerusform>
            <numerusform>%n Zeilen haben keinen Wert in „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>Give them a value, or read by a query that replaces or leaves out NULL.</source>
        <translation>Geben Sie ihnen einen Wert, oder lesen Sie mit einer Abfrage, die NULL ersetzt oder auslässt.</translation>
    </message>
    <message>
        <source>Cannot load the rows</source>
        <translation>Die Zeilen können nicht geladen werden</translation>
    </message>
    <message>
        <source>no table or view has this name</source>
        <translation>keine Tabelle oder Sicht trägt diesen Namen</translation>
    </message>
    <message>
        <source>Check the step&apos;s source object, or whether the table has been made yet.</source>
        <translation>Prüfen Sie das Quellobjekt des Schritts, oder ob die Tabelle schon angelegt ist.</translation>
    </message>
    <message>
        <source>Write exactly one SELECT into the step&apos;s query.</source>
        <translation>Schreiben Sie genau ein SELECT in die Abfrage des Schritts.</translation>
    </message>
    <message>
        <source>the query is not a SELECT</source>
        <translation>die Abfrage ist kein SELECT</translation>
    </message>
    <message>
        <source>The source query does not work</source>
        <translation>Die Quellabfrage funktioniert nicht</translation>
    </message>
    <message>
        <source>the query has several statements</source>
        <translation>die Abfrage hat mehrere Anweisungen</translation>
    </message>
    <message>
        <source>the query would change data</source>
        <translation>die Abfrage würde Daten ändern</translation>
    </message>
    <message>
        <source>the query has placeholders</source>
        <translation>die Abfrage hat Platzhalter</translation>
    </message>
    <message>
        <source>Write the values into the query.</source>
        <translation>Schreiben Sie die Werte in die Abfrage.</translation>
    </message>
    <message>
        <source>two columns are called &quot;%1&quot;</source>
        <translation>zwei Spalten heißen „%1“</translation>
    </message>
    <message>
        <source>Name them differently in the query (SELECT … AS …).</source>
        <translation>Benennen Sie sie in der Abfrage verschieden (SELECT … AS …).</translation>
    </message>
    <message>
        <source>The database does not understand the statement</source>
        <translation>Die Datenbank versteht die Anweisung nicht</translation>
    </message>
    <message>
        <source>this name belongs to SQLite or to Godwit</source>
        <translation>dieser Name gehört SQLite oder Godwit</translation>
    </message>
    <message>
        <source>Choose another destination table.</source>
        <translation>Wählen Sie eine andere Zieltabelle.</translation>
    </message>
    <message>
        <source>it is a view</source>
        <translation>es ist eine Sicht</translation>
    </message>
    <message>
        <source>keys: %1; columns: %2</source>
        <translation>Schlüssel: %1; Spalten: %2</translation>
    </message>
    <message>
        <source>Correct the step&apos;s keys.</source>
        <translation>Berichtigen Sie die Schlüssel des Schritts.</translation>
    </message>
    <message>
        <source>Cannot empty the destination</source>
        <translation>Das Ziel kann nicht geleert werden</translation>
    </message>
    <message>
        <source>Cannot create the destination table</source>
        <translation>Die Zieltabelle kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>The destination cannot tell rows apart by the step&apos;s keys</source>
        <translation>Das Ziel kann Zeilen nicht anhand der Schlüssel des Schritts unterscheiden</translation>
    </message>
    <message>
        <source>it has no primary key and no unique index on (%1)</source>
        <translation>es hat weder Primärschlüssel noch eindeutigen Index auf (%1)</translation>
    </message>
    <message>
        <source>Make one: %1</source>
        <translation>Legen Sie einen an: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a row of the source → table</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1; the row has %2</source>
        <translation>%1; die Zeile hat %2</translation>
    </message>
    <message>
        <source>Correct the row, or the destination&apos;s constraint. Nothing was changed.</source>
        <translation>Berichtigen Sie die Zeile oder die Einschränkung (Constraint) des Ziels. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A key column has no value</source>
        <translation>Eine Schlüsselspalte hat keinen Wert</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is NULL, and NULL matches no row; the row has %2</source>
        <translation>„%1“ ist NULL, und NULL passt zu keiner Zeile; die Zeile hat %2</translation>
    </message>
    <message>
        <source>Give the row a key, or leave it out by a query. Nothing was changed.</source>
        <translation>Geben Sie der Zeile einen Schlüssel, oder lassen Sie sie per Abfrage aus. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>the file has no byte order mark</source>
        <translation>die Datei hat keine Byte-Order-Mark</translation>
    </message>
    <message>
        <source>Set the encoding to utf-16le, utf-16be or whatever the file is in.</source>
        <translation>Setzen Sie die Kodierung auf utf-16le, utf-16be oder die der Datei.</translation>
    </message>
    <message>
        <source>the byte order mark says the opposite byte order</source>
        <translation>die Byte-Order-Mark sagt die umgekehrte Bytereihenfolge</translation>
    </message>
    <message>
        <source>Set the encoding to utf-16.</source>
        <translation>Setzen Sie die Kodierung auf utf-16.</translation>
    </message>
    <message>
        <source>byte 0x%1 is not UTF-8</source>
        <translation>Byte 0x%1 ist kein UTF-8</translation>
    </message>
    <message>
        <source>It looks like UTF-16: set the encoding to utf-16.</source>
        <translation>Es sieht nach UTF-16 aus: Setzen Sie die Kodierung auf utf-16.</translation>
    </message>
    <message>
        <source>Correct the file, or set the encoding it is in (latin-1, utf-16).</source>
        <translation>Berichtigen Sie die Datei, oder setzen Sie ihre Kodierung (latin-1, utf-16).</translation>
    </message>
    <message>
        <source>Correct the file, or set the encoding it is in.</source>
        <translation>Berichtigen Sie die Datei, oder setzen Sie ihre Kodierung.</translation>
    </message>
    <message>
        <source>half of a surrogate pair (0x%1) stands alone</source>
        <translation>eine Hälfte eines Surrogatpaars (0x%1) steht allein</translation>
    </message>
    <message>
        <source>the file ends within a character</source>
        <translation>die Datei endet innerhalb eines Zeichens</translation>
    </message>
    <message>
        <source>The file is not text in the encoding that was set</source>
        <translation>Die Datei ist kein Text in der eingestellten Kodierung</translation>
    </message>
    <message>
        <source>%1, line %2, byte %3 of the file</source>
        <translation>%1, Zeile %2, Byte %3 der Datei</translation>
    </message>
    <message>
        <source>The copy was cancelled</source>
        <translation>Das Kopieren wurde abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was changed in the destination.</source>
        <translation>Im Ziel wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The copy was not committed</source>
        <translation>Das Kopierte wurde nicht festgeschrieben</translation>
    </message>
    <message>
        <source>this runner no longer holds the step&apos;s lease</source>
        <translation>dieser Runner hält die Reservierung (Lease) des Schritts nicht mehr</translation>
    </message>
    <message>
        <source>Nothing was changed in the destination. See who runs the step now.</source>
        <translation>Im Ziel wurde nichts geändert. Sehen Sie nach, wer den Schritt jetzt ausführt.</translation>
    </message>
    <message>
        <source>The copy ran out of memory</source>
        <translation>Beim Kopieren ging der Speicher aus</translation>
    </message>
    <message>
        <source>Nothing was changed in the destination. Look for huge values in the source.</source>
        <translation>Im Ziel wurde nichts geändert. Suchen Sie in der Quelle nach sehr großen Werten.</translation>
    </message>
    <message>
        <source>The copy ended in a way that was not foreseen</source>
        <translation>Das Kopieren endete auf unvorhergesehene Weise</translation>
    </message>
    <message>
        <source>the row has no value in &quot;%1&quot;</source>
        <translation>die Zeile hat keinen Wert in „%1“</translation>
    </message>
    <message>
        <source>Give the row a value, or load the file with another mode.</source>
        <translation>Geben Sie der Zeile einen Wert, oder laden Sie die Datei in einem anderen Modus.</translation>
    </message>
    <message>
        <source>The source has not all the key columns of the destination</source>
        <translation>Der Quelle fehlen Schlüsselspalten des Ziels</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>ein Komma fehlt</translation>
    </message>
    <message>
        <source>a constant needs a name: … as name</source>
        <translation>eine Konstante braucht einen Namen: … as name</translation>
    </message>
    <message>
        <source>a name is empty</source>
        <translation>ein Name ist leer</translation>
    </message>
    <message>
        <source>a column&apos;s name is missing; unusual names stand in double quotes</source>
        <translation>der Name einer Spalte fehlt; ungewöhnliche Namen stehen in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>a column that is called &quot;%1&quot; stands in double quotes</source>
        <translation>eine Spalte, die „%1“ heißt, gehört in doppelte Anführungszeichen</translation>
    </message>
    <message>
        <source>a quote is never closed</source>
        <translation>ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>das ist keine Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no type</source>
        <translation>„%1“ ist kein Typ</translation>
    </message>
    <message>
        <source>at character %1: %2</source>
        <translation>bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>The step&apos;s columns cannot be understood</source>
        <translation>Die Spalten des Schritts sind nicht zu verstehen</translation>
    </message>
    <message>
        <source>Write them like: id, name as customer, amount:decimal(10,2), &apos;crm&apos; as origin.</source>
        <translation>Schreibweise: id, name as customer, amount:decimal(10,2), &apos;crm&apos; as origin.</translation>
    </message>
    <message>
        <source>two columns would be called &quot;%1&quot;</source>
        <translation>zwei Spalten würden „%1“ heißen</translation>
    </message>
    <message>
        <source>Give one of them another name: … as name.</source>
        <translation>Einer davon einen anderen Namen geben: … as name.</translation>
    </message>
    <message>
        <source>neither the step nor its source has a key</source>
        <translation>weder der Schritt noch seine Quelle hat einen Schlüssel</translation>
    </message>
    <message>
        <source>the destination may hold rows of former loads</source>
        <translation>das Ziel kann Zeilen früherer Ladevorgänge enthalten</translation>
    </message>
    <message>
        <source>%1 row(s) of the source can only be rejected</source>
        <translation>%1 Zeile(n) der Quelle können nur abgewiesen werden</translation>
    </message>
    <message>
        <source>Cannot read the destination</source>
        <translation>Das Ziel kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it copies nothing</source>
        <translation>er kopiert nichts</translation>
    </message>
    <message>
        <source>a connection of it is not defined</source>
        <translation>eine seiner Verbindungen ist nicht definiert</translation>
    </message>
    <message>
        <source>Load mode &quot;%1&quot; is not known; known are: full, append, upsert, incremental, snapshot.</source>
        <translation>Lademodus „%1“ ist nicht bekannt; bekannt sind: full, append, upsert, incremental, snapshot.</translation>
    </message>
    <message>
        <source>Setting &quot;columns&quot;: %1.</source>
        <translation>Einstellung „columns“: %1.</translation>
    </message>
    <message>
        <source>Key column &quot;%1&quot; is not among the step&apos;s columns: %2.</source>
        <translation>Schlüsselspalte „%1“ ist nicht unter den Spalten des Schritts: %2.</translation>
    </message>
    <message>
        <source>The snapshot&apos;s column &quot;%1&quot; is among the step&apos;s columns; rename one of them.</source>
        <translation>Die Spalte „%1“ des Snapshots ist schon unter den Spalten des Schritts; eine von beiden umbenennen.</translation>
    </message>
    <message>
        <source>Setting &quot;snapshot_column&quot; is empty.</source>
        <translation>Einstellung „snapshot_column“ ist leer.</translation>
    </message>
    <message>
        <source>A store of kind &quot;%1&quot; knows no conditions; remove &quot;where&quot;, or load the file into a table and read that.</source>
        <translation>Ein Speicher der Art „%1“ kennt keine Bedingungen; „where“ entfernen, oder die Datei in eine Tabelle laden und diese lesen.</translation>
    </message>
    <message>
        <source>Setting &quot;overlap&quot; needs load mode incremental and key columns, because rows are read again.</source>
        <translation>Einstellung „overlap“ braucht den Lademodus incremental und Schlüsselspalten, weil Zeilen erneut gelesen werden.</translation>
    </message>
    <message>
        <source>Setting &quot;missing&quot; can be delete only in load mode upsert, without &quot;where&quot; and without rejected rows: a row that is not read would be deleted.</source>
        <translation>Einstellung „missing“ kann delete nur im Lademodus upsert sein, ohne „where“ und ohne abgewiesene Zeilen: Eine Zeile, die nicht gelesen wird, würde gelöscht.</translation>
    </message>
    <message>
        <source>Setting &quot;existing&quot; needs load mode upsert.</source>
        <translation>Einstellung „existing“ braucht den Lademodus upsert.</translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot; names no database.</source>
        <translation>Verbindung „%1“ nennt keine Datenbank.</translation>
    </message>
    <message>
        <source>Option &quot;compression&quot; is &quot;%1&quot;; it must be none or gzip.</source>
        <translation>Option „compression“ ist „%1“; sie muss none oder gzip sein.</translation>
    </message>
    <message>
        <source>the time lies outside of the years 1 to 9999</source>
        <translation>die Zeit liegt außerhalb der Jahre 1 bis 9999</translation>
    </message>
    <message>
        <source>Cannot read the file</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>no file matches</source>
        <translation>keine Datei passt</translation>
    </message>
    <message>
        <source>Check the step&apos;s object, or whether the files have been delivered.</source>
        <translation>Das Objekt des Schritts prüfen, oder ob die Dateien geliefert wurden.</translation>
    </message>
    <message>
        <source>it has no column &quot;%1&quot;; it has: %2</source>
        <translation>sie hat keine Spalte „%1“; sie hat: %2</translation>
    </message>
    <message>
        <source>Correct the step&apos;s columns.</source>
        <translation>Die Spalten des Schritts berichtigen.</translation>
    </message>
    <message>
        <source>a file knows no conditions</source>
        <translation>eine Datei kennt keine Bedingungen</translation>
    </message>
    <message>
        <source>Remove the step&apos;s &quot;where&quot;, or load the file into a table and read that.</source>
        <translation>„where“ des Schritts entfernen, oder die Datei in eine Tabelle laden und diese lesen.</translation>
    </message>
    <message>
        <source>The files do not have the same columns</source>
        <translation>Die Dateien haben nicht dieselben Spalten</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a file in a folder</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 has: %2. %3 has: %4</source>
        <translation>%1 hat: %2. %3 hat: %4</translation>
    </message>
    <message>
        <source>Correct the file, or narrow the step&apos;s pattern.</source>
        <translation>Die Datei berichtigen, oder das Muster des Schritts enger fassen.</translation>
    </message>
    <message>
        <source>Set the option compression to gzip.</source>
        <translation>Die Option compression auf gzip setzen.</translation>
    </message>
    <message>
        <source>The compressed file cannot be read</source>
        <translation>Die komprimierte Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check whether it was delivered completely (gzip -t), or set the option compression to none.</source>
        <translation>Prüfen, ob sie vollständig geliefert wurde (gzip -t), oder die Option compression auf none setzen.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>it is not compressed by gzip</source>
        <translation>sie ist nicht mit gzip komprimiert</translation>
    </message>
    <message>
        <source>it ends in the middle</source>
        <translation>sie endet mittendrin</translation>
    </message>
    <message>
        <source>Cannot read the source&apos;s foreign keys</source>
        <translation>Die Fremdschlüssel der Quelle können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Cannot make foreign keys</source>
        <translation>Fremdschlüssel können nicht angelegt werden</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a table in a database</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>no table has this name</source>
        <translation>keine Tabelle hat diesen Namen</translation>
    </message>
    <message>
        <source>Run the step that loads it.</source>
        <translation>Den Schritt ausführen, der sie lädt.</translation>
    </message>
    <message>
        <source>The foreign key &quot;%1&quot; of %2 was not made: %3.</source>
        <translation>Der Fremdschlüssel „%1“ von %2 wurde nicht angelegt: %3.</translation>
    </message>
    <message>
        <source>no step loads its target %1</source>
        <translation>kein Schritt lädt die referenzierte Tabelle %1</translation>
    </message>
    <message>
        <source>its target %1 is loaded into several tables</source>
        <translation>die referenzierte Tabelle %1 wird in mehrere Tabellen geladen</translation>
    </message>
    <message>
        <source>its column &quot;%1&quot; is not loaded</source>
        <translation>seine Spalte „%1“ wird nicht geladen</translation>
    </message>
    <message>
        <source>its target %1 has no primary key that it could mean</source>
        <translation>die referenzierte Tabelle %1 hat keinen Primärschlüssel, der gemeint sein könnte</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; of its target is not loaded</source>
        <translation>die Spalte „%1“ der referenzierten Tabelle wird nicht geladen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of %2</source>
        <comment>a foreign key of a table</comment>
        <translation>„%1“ von %2</translation>
    </message>
    <message>
        <source>Cannot find out about foreign keys</source>
        <translation>Fremdschlüssel können nicht ermittelt werden</translation>
    </message>
    <message>
        <source>Godwit does not know the catalogue of this server</source>
        <translation>Godwit kennt den Systemkatalog dieses Servers nicht</translation>
    </message>
    <message>
        <source>Make the foreign keys with a step of kind &quot;sql&quot;.</source>
        <translation>Die Fremdschlüssel mit einem Schritt der Art „sql“ anlegen.</translation>
    </message>
    <message>
        <source>The rule %1 of the foreign key &quot;%2&quot; became NO ACTION, because the destination does not know it.</source>
        <translation>Die Regel %1 des Fremdschlüssels „%2“ wurde zu NO ACTION, weil das Ziel sie nicht kennt.</translation>
    </message>
    <message>
        <source>The foreign key &quot;%1&quot; is %2 at the source; that was not taken over.</source>
        <translation>Der Fremdschlüssel „%1“ ist in der Quelle %2; das wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>Cannot read the destination to verify it</source>
        <translation>Das Ziel kann zur Prüfung nicht gelesen werden</translation>
    </message>
    <message>
        <source>The destination was not verified: it cannot be read before the commit. Compare it with: godwitctl verify</source>
        <translation>Das Ziel wurde nicht geprüft: Es kann vor dem Commit nicht gelesen werden. Vergleichen mit: godwitctl verify</translation>
    </message>
    <message>
        <source>rows that went in: %1; rows that the destination has of them: %2</source>
        <translation>hineingeschriebene Zeilen: %1; davon im Ziel vorhanden: %2</translation>
    </message>
    <message numerus="yes">
        <source>Verified: %n row(s) at both ends.</source>
        <translation>
            <numerusform>Geprüft: %n Zeile auf beiden Seiten.</numerusform>
            <numerusform>Geprüft: %n Zeilen auf beiden Seiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: %n row(s) at both ends, without a checksum, because values were changed.</source>
        <translation>
            <numerusform>Geprüft: %n Zeile auf beiden Seiten, ohne Prüfsumme, weil Werte geändert wurden.</numerusform>
            <numerusform>Geprüft: %n Zeilen auf beiden Seiten, ohne Prüfsumme, weil Werte geändert wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>digest of the rows that went in: %1; of the destination: %2 (%n row(s))</source>
        <translation>
            <numerusform>Hashwert der hineingeschriebenen Zeilen: %1; des Ziels: %2 (%n Zeile)</numerusform>
            <numerusform>Hashwert der hineingeschriebenen Zeilen: %1; des Ziels: %2 (%n Zeilen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: %n row(s) with the same digest %1 at both ends.</source>
        <translation>
            <numerusform>Geprüft: %n Zeile mit gleichem Hashwert %1 auf beiden Seiten.</numerusform>
            <numerusform>Geprüft: %n Zeilen mit gleichem Hashwert %1 auf beiden Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The destination does not hold what was loaded</source>
        <translation>Das Ziel enthält nicht, was geladen wurde</translation>
    </message>
    <message>
        <source>Look for triggers, rules and conversions in the destination. Nothing was changed.</source>
        <translation>Im Ziel nach Triggern, Regeln und Umwandlungen suchen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>keys that came: %1; found in the destination: %2; with the same row: %3</source>
        <translation>angekommene Schlüssel: %1; im Ziel gefunden: %2; mit gleicher Zeile: %3</translation>
    </message>
    <message numerus="yes">
        <source>Verified: %n key(s) are in the destination.</source>
        <translation>
            <numerusform>Geprüft: %n Schlüssel ist im Ziel vorhanden.</numerusform>
            <numerusform>Geprüft: %n Schlüssel sind im Ziel vorhanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting &quot;%1&quot; is &quot;%2&quot;; it must be one of: %3.</source>
        <translation>Einstellung „%1“ ist „%2“; zulässig sind: %3.</translation>
    </message>
    <message>
        <source>Setting &quot;%1&quot; is &quot;%2&quot;; it must be a number from %3 to %4.</source>
        <translation>Einstellung „%1“ ist „%2“; zulässig ist eine Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>Name a table as the step&apos;s destination.</source>
        <translation>Eine Tabelle als Ziel des Schritts angeben.</translation>
    </message>
    <message>
        <source>The default of column &quot;%1&quot; was not taken over: %2</source>
        <translation>Der Vorgabewert der Spalte „%1“ wurde nicht übernommen: %2</translation>
    </message>
    <message>
        <source>The index &quot;%1&quot; was not made: %2</source>
        <translation>Der Index „%1“ wurde nicht angelegt: %2</translation>
    </message>
    <message>
        <source>The server copied the rows by itself (INSERT … SELECT).</source>
        <translation>Der Server hat die Zeilen selbst kopiert (INSERT … SELECT).</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a database on a host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>the server dropped rows or changed values</source>
        <translation>der Server hat Zeilen verworfen oder Werte geändert</translation>
    </message>
    <message>
        <source>The source has two rows with the same key</source>
        <translation>Die Quelle hat zwei Zeilen mit demselben Schlüssel</translation>
    </message>
    <message>
        <source>it is no table, but: %1</source>
        <translation>es ist keine Tabelle, sondern: %1</translation>
    </message>
    <message>
        <source>it is on an expression</source>
        <translation>er liegt auf einem Ausdruck</translation>
    </message>
    <message>
        <source>it is of the kind %1</source>
        <translation>er ist von der Art %1</translation>
    </message>
    <message>
        <source>it is on the beginning of a column</source>
        <translation>er liegt auf dem Anfang einer Spalte</translation>
    </message>
    <message>
        <source>Cannot connect to the server</source>
        <translation>Die Verbindung zum Server kann nicht hergestellt werden</translation>
    </message>
    <message>
        <source>Check the connection&apos;s host, port, user and secret, and that the server runs.</source>
        <translation>Host, Port, Benutzer und Geheimnis der Verbindung prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Switch TLS on at the server, name the authority that signed its certificate with the option &quot;ssl_ca&quot;, and remove settings that switch TLS off from my.cnf.</source>
        <translation>TLS am Server einschalten, die Stelle, die sein Zertifikat signiert hat, mit der Option „ssl_ca“ angeben und Einstellungen, die TLS ausschalten, aus my.cnf entfernen.</translation>
    </message>
    <message>
        <source>the connection is not encrypted</source>
        <translation>die Verbindung ist nicht verschlüsselt</translation>
    </message>
    <message>
        <source>the server&apos;s certificate was not verified</source>
        <translation>das Zertifikat des Servers wurde nicht geprüft</translation>
    </message>
    <message>
        <source>The server refuses a statement</source>
        <translation>Der Server lehnt eine Anweisung ab</translation>
    </message>
    <message>
        <source>Another program holds the rows; try again when it has finished.</source>
        <translation>Ein anderes Programm hält die Zeilen gesperrt; erneut versuchen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Cannot load exactly once into this table</source>
        <translation>In diese Tabelle kann nicht genau einmal geladen werden</translation>
    </message>
    <message>
        <source>its engine %1 knows no transactions, so that rows of a load that fails would stay</source>
        <translation>ihre Engine %1 kennt keine Transaktionen, sodass Zeilen eines fehlgeschlagenen Ladevorgangs stehen blieben</translation>
    </message>
    <message>
        <source>Change the engine (%1), or give up exactly-once with the setting &quot;ledger: off&quot;.</source>
        <translation>Die Engine ändern (%1) oder mit der Einstellung „ledger: off“ auf genau einmaliges Laden verzichten.</translation>
    </message>
    <message>
        <source>The destination does not exist</source>
        <translation>Das Ziel existiert nicht</translation>
    </message>
    <message>
        <source>no table has this name, and the step says &quot;create: none&quot;</source>
        <translation>keine Tabelle hat diesen Namen, und der Schritt sagt „create: none“</translation>
    </message>
    <message>
        <source>Make the table, or let the step make it.</source>
        <translation>Die Tabelle anlegen oder vom Schritt anlegen lassen.</translation>
    </message>
    <message>
        <source>CREATE TABLE commits by itself, and with it what the SQL before the load did</source>
        <translation>CREATE TABLE schreibt von selbst fest, und damit auch, was das SQL vor dem Laden getan hat</translation>
    </message>
    <message>
        <source>Make the table first, or say with the setting &quot;idempotent: true&quot; that running that SQL twice does no harm.</source>
        <translation>Die Tabelle zuerst anlegen oder mit der Einstellung „idempotent: true“ angeben, dass doppeltes Ausführen dieses SQL nicht schadet.</translation>
    </message>
    <message>
        <source>Rows went in by INSERT, because the option &quot;local_infile&quot; is off.</source>
        <translation>Die Zeilen wurden mit INSERT geschrieben, weil die Option „local_infile“ ausgeschaltet ist.</translation>
    </message>
    <message>
        <source>Rows went in by INSERT, because the server&apos;s variable local_infile is off; LOAD DATA LOCAL would be faster.</source>
        <translation>Die Zeilen wurden mit INSERT geschrieben, weil die Servervariable local_infile ausgeschaltet ist; LOAD DATA LOCAL wäre schneller.</translation>
    </message>
    <message>
        <source>a year of two digits would mean another one</source>
        <translation>eine zweistellige Jahreszahl würde ein anderes Jahr bedeuten</translation>
    </message>
    <message>
        <source>it is none of the column&apos;s words</source>
        <translation>der Wert ist keines der Wörter der Spalte</translation>
    </message>
    <message>
        <source>zeros would be added to reach the column&apos;s length</source>
        <translation>Nullen würden angefügt, um die Länge der Spalte zu erreichen</translation>
    </message>
    <message>
        <source>it is not a text of %1 bits</source>
        <translation>der Wert ist kein Text aus %1 Bits</translation>
    </message>
    <message>
        <source>it has more than %1 bits</source>
        <translation>der Wert hat mehr als %1 Bits</translation>
    </message>
    <message>
        <source>a key column is NULL, and NULL matches no row</source>
        <translation>eine Schlüsselspalte ist NULL, und NULL passt zu keiner Zeile</translation>
    </message>
    <message>
        <source>The destination cannot hold a value as it is</source>
        <translation>Das Ziel kann einen Wert nicht unverändert aufnehmen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>where a row is, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>column &quot;%1&quot;: %2</source>
        <translation>Spalte „%1“: %2</translation>
    </message>
    <message>
        <source>Correct the value, or choose another type for the column. Nothing was changed.</source>
        <translation>Den Wert berichtigen oder einen anderen Typ für die Spalte wählen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>it holds a NUL character</source>
        <translation>er enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>it is longer than 64 characters</source>
        <translation>er ist länger als 64 Zeichen</translation>
    </message>
    <message>
        <source>it ends with a blank</source>
        <translation>er endet mit einem Leerzeichen</translation>
    </message>
    <message>
        <source>it holds a character beyond U+FFFF</source>
        <translation>er enthält ein Zeichen jenseits von U+FFFF</translation>
    </message>
    <message>
        <source>The server cannot keep a name</source>
        <translation>Der Server kann einen Namen nicht unverändert behalten</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>another attempt of this step still holds its lock</source>
        <translation>ein anderer Versuch dieses Schritts hält noch dessen Sperre</translation>
    </message>
    <message>
        <source>Wait for it, or end its connection on the server (SHOW PROCESSLIST).</source>
        <translation>Darauf warten oder seine Verbindung am Server beenden (SHOW PROCESSLIST).</translation>
    </message>
    <message>
        <source>It is not known whether the load was committed</source>
        <translation>Es ist nicht bekannt, ob das Geladene festgeschrieben wurde</translation>
    </message>
    <message>
        <source>Run the step again when the server answers: its ledger tells whether the rows are there, and nothing is loaded twice.</source>
        <translation>Den Schritt erneut ausführen, wenn der Server antwortet: Sein Ladejournal sagt, ob die Zeilen vorhanden sind, und nichts wird doppelt geladen.</translation>
    </message>
    <message>
        <source>Cannot merge the rows</source>
        <translation>Die Zeilen können nicht zusammengeführt werden</translation>
    </message>
    <message>
        <source>Option &quot;replace&quot; is &quot;%1&quot;; it must be one of: %2.</source>
        <translation>Option „replace“ ist „%1“; zulässig sind: %2.</translation>
    </message>
    <message>
        <source>Option &quot;lock_timeout&quot; is &quot;%1&quot;; it must be a number of seconds from 1 on.</source>
        <translation>Option „lock_timeout“ ist „%1“; zulässig ist eine Anzahl Sekunden ab 1.</translation>
    </message>
    <message>
        <source>The script was cancelled</source>
        <translation>Das Skript wurde abgebrochen</translation>
    </message>
    <message>
        <source>The script failed</source>
        <translation>Das Skript ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>statement %1, line %2: %3</source>
        <translation>Anweisung %1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>Remove it: the whole script runs in one transaction with its record. Where running the script twice does no harm, say so with the step&apos;s setting &quot;idempotent: true&quot;.</source>
        <translation>Die Anweisung entfernen: Das ganze Skript läuft mit seinem Eintrag in einer Transaktion. Wo doppeltes Ausführen des Skripts nicht schadet, dies mit der Einstellung „idempotent: true“ des Schritts angeben.</translation>
    </message>
    <message>
        <source>something in it, such as a procedure, ended the step&apos;s transaction</source>
        <translation>etwas darin, etwa eine Prozedur, hat die Transaktion des Schritts beendet</translation>
    </message>
    <message>
        <source>query on %1</source>
        <comment>a database</comment>
        <translation>Abfrage auf %1</translation>
    </message>
    <message>
        <source>Write exactly one SELECT into the step&apos;s query, with a name of its own for every column.</source>
        <translation>Genau ein SELECT in die Abfrage des Schritts schreiben, mit einem eigenen Namen für jede Spalte.</translation>
    </message>
    <message>
        <source>%1 would end the step&apos;s transaction</source>
        <translation>%1 würde die Transaktion des Schritts beenden</translation>
    </message>
    <message>
        <source>%1 commits by itself</source>
        <translation>%1 schreibt von selbst fest</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is part of a key and was limited to %2 characters.</source>
        <translation>Spalte „%1“ ist Teil eines Schlüssels und wurde auf %2 Zeichen begrenzt.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is part of a key and was limited to %2 bytes.</source>
        <translation>Spalte „%1“ ist Teil eines Schlüssels und wurde auf %2 Bytes begrenzt.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; holds decimals of any length and is kept as text.</source>
        <translation>Spalte „%1“ enthält Dezimalzahlen beliebiger Länge und wird als Text gespeichert.</translation>
    </message>
    <message>
        <source>A statement and its values do not match</source>
        <translation>Eine Anweisung und ihre Werte passen nicht zusammen</translation>
    </message>
    <message>
        <source>The SQL before the load failed</source>
        <translation>Das SQL vor dem Laden ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cannot read the destination&apos;s catalogue</source>
        <translation>Der Systemkatalog des Ziels kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Cannot create the table that replaces the destination</source>
        <translation>Die Tabelle, die das Ziel ersetzt, kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>The rows were loaded into a copy of the table, which then took its place (RENAME TABLE).</source>
        <translation>Die Zeilen wurden in eine Kopie der Tabelle geladen, die dann deren Platz einnahm (RENAME TABLE).</translation>
    </message>
    <message>
        <source>The SQL after the load failed</source>
        <translation>Das SQL nach dem Laden ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cannot create an index</source>
        <translation>Ein Index kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>An index was not made: %1 (%2)</source>
        <translation>Ein Index wurde nicht angelegt: %1 (%2)</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: times with a zone are kept as UTC.</source>
        <translation>Spalte „%1“: Zeiten mit Zeitzone werden als UTC gespeichert.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: times without a zone are taken as UTC.</source>
        <translation>Spalte „%1“: Zeiten ohne Zeitzone gelten als UTC.</translation>
    </message>
    <message>
        <source>The name of an object cannot be understood</source>
        <translation>Der Name eines Objekts ist nicht verständlich</translation>
    </message>
    <message>
        <source>it is neither a name, nor a schema and a name with a dot between</source>
        <translation>es ist weder ein Name noch ein Schema und ein Name mit einem Punkt dazwischen</translation>
    </message>
    <message>
        <source>Put a part that holds dots or quotes into double quotes and double the quotes within it: &quot;my.schema&quot;.&quot;my table&quot;.</source>
        <translation>Einen Teil, der Punkte oder Anführungszeichen enthält, in doppelte Anführungszeichen setzen und die Anführungszeichen darin verdoppeln: &quot;my.schema&quot;.&quot;my table&quot;.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a database on a server</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Cannot connect to the database</source>
        <translation>Die Verbindung zur Datenbank kann nicht hergestellt werden</translation>
    </message>
    <message>
        <source>Check the connection&apos;s user and secret.</source>
        <translation>Benutzer und Geheimnis der Verbindung prüfen.</translation>
    </message>
    <message>
        <source>Check the connection&apos;s host, port and database, and that the server runs.</source>
        <translation>Host, Port und Datenbank der Verbindung prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The connection does not lead to a SQL Server</source>
        <translation>Die Verbindung führt nicht zu einem SQL Server</translation>
    </message>
    <message>
        <source>the driver says it is &quot;%1&quot;</source>
        <translation>der Treiber meldet „%1“</translation>
    </message>
    <message>
        <source>Use kind &quot;odbc&quot; for it.</source>
        <translation>Dafür die Art „odbc“ verwenden.</translation>
    </message>
    <message>
        <source>This ODBC driver is not used</source>
        <translation>Dieser ODBC-Treiber wird nicht verwendet</translation>
    </message>
    <message>
        <source>MariaDB&apos;s ODBC driver loses rows without saying so</source>
        <translation>der ODBC-Treiber von MariaDB verliert Zeilen, ohne es zu melden</translation>
    </message>
    <message>
        <source>Use kind &quot;mariadb&quot; for this connection: it is faster as well.</source>
        <translation>Die Art „mariadb“ für diese Verbindung verwenden: Sie ist auch schneller.</translation>
    </message>
    <message>
        <source>Cannot prepare a statement</source>
        <translation>Eine Anweisung kann nicht vorbereitet werden</translation>
    </message>
    <message>
        <source>A statement failed</source>
        <translation>Eine Anweisung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cannot begin a transaction</source>
        <translation>Eine Transaktion kann nicht begonnen werden</translation>
    </message>
    <message>
        <source>Cannot commit</source>
        <translation>Das Festschreiben (Commit) ist nicht möglich</translation>
    </message>
    <message>
        <source>Cannot roll back</source>
        <translation>Zurückrollen nicht möglich</translation>
    </message>
    <message>
        <source>no ODBC driver for SQL Server is registered</source>
        <translation>für SQL Server ist kein ODBC-Treiber registriert</translation>
    </message>
    <message>
        <source>The connection does not say which ODBC driver to use</source>
        <translation>Die Verbindung gibt nicht an, welcher ODBC-Treiber zu verwenden ist</translation>
    </message>
    <message>
        <source>Set its option &quot;driver&quot; or &quot;dsn&quot;. Installed drivers: %1.</source>
        <translation>Die Option „driver“ oder „dsn“ setzen. Installierte Treiber: %1.</translation>
    </message>
    <message>
        <source>Install the package &quot;msodbcsql18&quot; from Microsoft&apos;s repository, or Debian&apos;s &quot;tdsodbc&quot; with driver &quot;FreeTDS&quot;.</source>
        <translation>Das Paket „msodbcsql18“ aus dem Repository von Microsoft installieren, oder „tdsodbc“ von Debian mit dem Treiber „FreeTDS“.</translation>
    </message>
    <message>
        <source>Install the package &quot;%1&quot;.</source>
        <translation>Das Paket „%1“ installieren.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no drivers</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Registered ODBC drivers: %1.</source>
        <translation>Registrierte ODBC-Treiber: %1.</translation>
    </message>
    <message>
        <source>The ODBC driver is not installed</source>
        <translation>Der ODBC-Treiber ist nicht installiert</translation>
    </message>
    <message>
        <source>the driver does not say why</source>
        <translation>der Treiber nennt keinen Grund</translation>
    </message>
    <message>
        <source>it is bytes, and the column takes none</source>
        <translation>er besteht aus Bytes, und die Spalte nimmt keine auf</translation>
    </message>
    <message>
        <source>it is text, and the column takes bytes</source>
        <translation>er ist Text, und die Spalte nimmt Bytes auf</translation>
    </message>
    <message>
        <source>it holds the character NUL, at which the driver would end it</source>
        <translation>er enthält das Zeichen NUL, an dem der Treiber ihn beenden würde</translation>
    </message>
    <message>
        <source>it is not Unicode</source>
        <translation>er ist kein Unicode</translation>
    </message>
    <message>
        <source>The server cannot have this name</source>
        <translation>Der Server lässt diesen Namen nicht zu</translation>
    </message>
    <message>
        <source>it is empty, holds NUL, or needs quotes that the driver does not have</source>
        <translation>er ist leer, enthält NUL oder braucht Anführungszeichen, die der Treiber nicht hat</translation>
    </message>
    <message>
        <source>This database can only be read over ODBC</source>
        <translation>Diese Datenbank kann über ODBC nur gelesen werden</translation>
    </message>
    <message>
        <source>it is &quot;%1&quot;, whose SQL Godwit does not know</source>
        <translation>sie ist „%1“, deren SQL Godwit nicht kennt</translation>
    </message>
    <message>
        <source>Rows can be written over ODBC to SQL Server, PostgreSQL and SQLite.</source>
        <translation>Über ODBC können Zeilen in SQL Server, PostgreSQL und SQLite geschrieben werden.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was committed. Run the step again: it will find out in the destination&apos;s ledger.</source>
        <translation>Ob festgeschrieben wurde, ist unbekannt. Den Schritt noch einmal ausführen: Er stellt es im Ledger des Ziels fest.</translation>
    </message>
    <message>
        <source>A key comes more than once</source>
        <translation>Ein Schlüssel kommt mehrfach vor</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a key that comes again</source>
        <translation>
            <numerusform>%n Zeile hat einen Schlüssel, der wieder vorkommt</numerusform>
            <numerusform>%n Zeilen haben einen Schlüssel, der wieder vorkommt</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the step&apos;s keys, or leave all but one row out by a query. Nothing was changed.</source>
        <translation>Die Schlüssel des Schritts berichtigen, oder mit einer Abfrage alle Zeilen bis auf eine auslassen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Option &quot;encrypt&quot; is &quot;%1&quot;; it must be one of: yes, no, strict.</source>
        <translation>Option „encrypt“ ist „%1“; erlaubt sind: yes, no, strict.</translation>
    </message>
    <message>
        <source>Option &quot;login_timeout&quot; is &quot;%1&quot;; it must be a number of seconds from 1 to %2.</source>
        <translation>Option „login_timeout“ ist „%1“; sie muss eine Anzahl von Sekunden von 1 bis %2 sein.</translation>
    </message>
    <message>
        <source>Option &quot;connection&quot; is not a list like &quot;Key=value; Other={a;b}&quot;.</source>
        <translation>Option „connection“ ist keine Liste wie „Key=value; Other={a;b}“.</translation>
    </message>
    <message>
        <source>Option &quot;connection&quot; holds a password (&quot;%1&quot;); name a secret with the connection&apos;s &quot;secret&quot; instead.</source>
        <translation>Option „connection“ enthält ein Passwort („%1“); stattdessen mit „secret“ der Verbindung ein Geheimnis nennen.</translation>
    </message>
    <message>
        <source>column &quot;%1&quot; holds half of a surrogate pair, which is no text</source>
        <translation>Spalte „%1“ enthält die Hälfte eines Surrogatpaars, und das ist kein Text</translation>
    </message>
    <message>
        <source>Correct the value, or read the column as bytes by a query.</source>
        <translation>Den Wert berichtigen, oder die Spalte mit einer Abfrage als Bytes lesen.</translation>
    </message>
    <message>
        <source>column &quot;%1&quot; holds more than its type allows</source>
        <translation>Spalte „%1“ enthält mehr, als ihr Typ erlaubt</translation>
    </message>
    <message>
        <source>Read it by a query that casts it to a type without a limit.</source>
        <translation>Mit einer Abfrage lesen, die sie in einen Typ ohne Begrenzung umwandelt.</translation>
    </message>
    <message>
        <source>%1 is not allowed in a step</source>
        <translation>%1 ist in einem Schritt nicht erlaubt</translation>
    </message>
    <message>
        <source>Remove it: the whole script already runs in one transaction.</source>
        <translation>Entfernen: Das ganze Skript läuft bereits in einer Transaktion.</translation>
    </message>
    <message>
        <source>a query with WITH or ORDER BY cannot be narrowed further</source>
        <translation>eine Abfrage mit WITH oder ORDER BY kann nicht weiter eingeschränkt werden</translation>
    </message>
    <message>
        <source>Make it a view, or leave WITH and ORDER BY out.</source>
        <translation>Daraus eine Sicht machen, oder WITH und ORDER BY weglassen.</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>it is not a table</source>
        <translation>es ist keine Tabelle</translation>
    </message>
    <message>
        <source>the table does not exist</source>
        <translation>die Tabelle existiert nicht</translation>
    </message>
    <message>
        <source>Make it, or let the step make it (setting &quot;create: table&quot;).</source>
        <translation>Die Tabelle anlegen, oder vom Schritt anlegen lassen (Einstellung „create: table“).</translation>
    </message>
    <message>
        <source>the ODBC driver took %1 of %2 rows without saying why</source>
        <translation>der ODBC-Treiber hat %1 von %2 Zeilen angenommen, ohne einen Grund zu nennen</translation>
    </message>
    <message>
        <source>Use another driver.</source>
        <translation>Einen anderen Treiber verwenden.</translation>
    </message>
    <message>
        <source>SQL Server cannot have this name</source>
        <translation>SQL Server lässt diesen Namen nicht zu</translation>
    </message>
    <message>
        <source>a name has 1 to %1 characters, and none of them is NUL</source>
        <translation>ein Name hat 1 bis %1 Zeichen, und keines davon ist NUL</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; has up to %2 digits, more than SQL Server&apos;s numbers; it becomes text.</source>
        <translation>Spalte „%1“ hat bis zu %2 Ziffern, mehr als die Zahlen von SQL Server; sie wird zu Text.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is a decimal without limits; it becomes DECIMAL(%2, %3), and a value that does not fit is refused.</source>
        <translation>Spalte „%1“ ist eine Dezimalzahl ohne Begrenzung; sie wird zu DECIMAL(%2, %3), und ein Wert, der nicht passt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is a rowversion; it becomes BINARY(8) and keeps the source&apos;s values.</source>
        <translation>Spalte „%1“ ist eine rowversion; sie wird zu BINARY(8) und behält die Werte der Quelle.</translation>
    </message>
    <message>
        <source>The overlap cannot be used</source>
        <translation>Die Überlappung kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>the last watermark is &quot;%1&quot;, neither a number nor a time</source>
        <translation>die letzte Wasserstandsmarke (Watermark) ist „%1“, weder eine Zahl noch eine Zeit</translation>
    </message>
    <message>
        <source>Remove the step&apos;s &quot;overlap&quot;, or choose another watermark column.</source>
        <translation>„overlap“ im Schritt entfernen, oder eine andere Spalte als Wasserstandsmarke (Watermark) wählen.</translation>
    </message>
    <message>
        <source>The rows were copied inside the server (INSERT … SELECT).</source>
        <translation>Die Zeilen wurden innerhalb des Servers kopiert (INSERT … SELECT).</translation>
    </message>
    <message>
        <source>The rows were passed from server to server without decoding them.</source>
        <translation>Die Zeilen wurden ohne Dekodieren von Server zu Server weitergereicht.</translation>
    </message>
    <message>
        <source>it contains a NUL character, which PostgreSQL&apos;s text cannot hold</source>
        <translation>er enthält ein NUL-Zeichen, das in Text von PostgreSQL nicht stehen kann</translation>
    </message>
    <message>
        <source>it is binary, and the column holds text</source>
        <translation>er ist binär, und die Spalte enthält Text</translation>
    </message>
    <message>
        <source>it is no binary value</source>
        <translation>er ist kein Binärwert</translation>
    </message>
    <message>
        <source>it is no UUID</source>
        <translation>er ist keine UUID</translation>
    </message>
    <message>
        <source>it is no string of bits</source>
        <translation>er ist keine Bitfolge</translation>
    </message>
    <message>
        <source>it is Godwit&apos;s own</source>
        <translation>sie gehört Godwit selbst</translation>
    </message>
    <message>
        <source>it is a foreign table, which takes no part in the transaction</source>
        <translation>es ist eine Fremdtabelle (foreign table), die nicht an der Transaktion teilnimmt</translation>
    </message>
    <message>
        <source>it is no table</source>
        <translation>es ist keine Tabelle</translation>
    </message>
    <message>
        <source>it holds only some of the rows</source>
        <translation>er enthält nur einen Teil der Zeilen</translation>
    </message>
    <message>
        <source>it is of the method %1</source>
        <translation>er verwendet die Methode %1</translation>
    </message>
    <message>
        <source>The rows do not fit the table&apos;s primary key</source>
        <translation>Die Zeilen passen nicht zum Primärschlüssel der Tabelle</translation>
    </message>
    <message>
        <source>Cannot make an index of the destination</source>
        <translation>Ein Index des Ziels kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>The sequence %1 was not raised: the user may not change it.</source>
        <translation>Die Sequenz %1 wurde nicht erhöht: Der Benutzer darf sie nicht ändern.</translation>
    </message>
    <message>
        <source>Cannot raise a sequence of the destination</source>
        <translation>Eine Sequenz des Ziels kann nicht erhöht werden</translation>
    </message>
    <message numerus="yes">
        <source>it did not answer within %n second(s)</source>
        <translation>
            <numerusform>er hat nicht innerhalb von %n Sekunde geantwortet</numerusform>
            <numerusform>er hat nicht innerhalb von %n Sekunden geantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>See whether the server is running and can be reached.</source>
        <translation>Prüfen, ob der Server läuft und erreichbar ist.</translation>
    </message>
    <message>
        <source>Check the connection&apos;s user, secret, database and TLS options.</source>
        <translation>Benutzer, Geheimnis, Datenbank und TLS-Optionen der Verbindung prüfen.</translation>
    </message>
    <message>
        <source>The connection to the server is lost</source>
        <translation>Die Verbindung zum Server ist abgebrochen</translation>
    </message>
    <message>
        <source>COPY with the client is not possible here</source>
        <translation>COPY mit dem Client ist hier nicht möglich</translation>
    </message>
    <message>
        <source>it does not begin with the signature of a binary COPY</source>
        <translation>er beginnt nicht mit der Signatur eines binären COPY</translation>
    </message>
    <message>
        <source>it uses an unknown form of binary COPY</source>
        <translation>er verwendet eine unbekannte Form des binären COPY</translation>
    </message>
    <message>
        <source>a row has %1 columns instead of %2</source>
        <translation>eine Zeile hat %1 Spalten statt %2</translation>
    </message>
    <message>
        <source>column %1 has the length %2</source>
        <translation>Spalte %1 hat die Länge %2</translation>
    </message>
    <message>
        <source>column %1 has %2 bytes that are no value of its type</source>
        <translation>Spalte %1 hat %2 Bytes, die kein Wert ihres Typs sind</translation>
    </message>
    <message>
        <source>Foreign keys of other tables point at %1: its rows were replaced by key, not emptied first.</source>
        <translation>Fremdschlüssel anderer Tabellen verweisen auf %1: Die Zeilen wurden nach Schlüssel ersetzt, statt zuerst alle zu löschen.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; became text: there is no type %2 in %3.</source>
        <translation>Spalte „%1“ wurde zu Text: Den Typ %2 gibt es in %3 nicht.</translation>
    </message>
    <message>
        <source>There is no such table in the destination</source>
        <translation>Diese Tabelle gibt es im Ziel nicht</translation>
    </message>
    <message>
        <source>Make it, or let the step do it with &quot;create: table&quot;.</source>
        <translation>Die Tabelle anlegen, oder vom Schritt mit „create: table“ anlegen lassen.</translation>
    </message>
    <message>
        <source>it contains a NUL character</source>
        <translation>er enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>it has %1 bytes, PostgreSQL keeps only %2</source>
        <translation>er hat %1 Bytes, PostgreSQL behält nur %2</translation>
    </message>
    <message>
        <source>A name cannot be used</source>
        <translation>Ein Name kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Another attempt of this step has loaded the same meanwhile</source>
        <translation>Ein anderer Versuch dieses Schritts hat inzwischen dasselbe geladen</translation>
    </message>
    <message>
        <source>Nothing was changed by this one. See who runs the step now.</source>
        <translation>Dieser Versuch hat nichts geändert. Prüfen, wer den Schritt jetzt ausführt.</translation>
    </message>
    <message>
        <source>a statement of the transaction has failed</source>
        <translation>eine Anweisung der Transaktion ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Run the step again: it will find what was committed, and load only what was not.</source>
        <translation>Den Schritt noch einmal ausführen: Er stellt fest, was festgeschrieben wurde, und lädt nur das Übrige.</translation>
    </message>
    <message>
        <source>Look into the destination before the step runs again.</source>
        <translation>Das Ziel prüfen, bevor der Schritt wieder läuft.</translation>
    </message>
    <message>
        <source>Cannot merge the rows into the destination</source>
        <translation>Die Zeilen können nicht mit dem Ziel zusammengeführt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have %1</source>
        <translation>
            <numerusform>%n Zeile hat %1</numerusform>
            <numerusform>%n Zeilen haben %1</numerusform>
        </translation>
    </message>
    <message>
        <source>it is no number</source>
        <translation>er ist keine Zahl</translation>
    </message>
    <message>
        <source>it is no integer</source>
        <translation>er ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>it is out of the column&apos;s range</source>
        <translation>er liegt außerhalb des Wertebereichs der Spalte</translation>
    </message>
    <message>
        <source>it is neither true nor false</source>
        <translation>er ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>it has more digits than numeric can hold</source>
        <translation>er hat mehr Ziffern, als numeric aufnehmen kann</translation>
    </message>
    <message>
        <source>Option &quot;%1&quot; is &quot;%2&quot;; it must be one of: %3.</source>
        <translation>Option „%1“ ist „%2“; erlaubt sind: %3.</translation>
    </message>
    <message>
        <source>%1 was read in one stream: what is new is found by the watermark.</source>
        <translation>%1 wurde in einem Strom gelesen: Neues wird anhand der Wasserstandsmarke (Watermark) gefunden.</translation>
    </message>
    <message>
        <source>The server sends what is not understood</source>
        <translation>Der Server sendet etwas Unverständliches</translation>
    </message>
    <message>
        <source>Rows of the source got lost on the way</source>
        <translation>Zeilen der Quelle sind unterwegs verloren gegangen</translation>
    </message>
    <message>
        <source>the server sent %1, %2 arrived</source>
        <translation>der Server hat %1 gesendet, %2 sind angekommen</translation>
    </message>
    <message>
        <source>The destination cannot hold a value</source>
        <translation>Das Ziel kann einen Wert nicht aufnehmen</translation>
    </message>
    <message>
        <source>%1: %2; the row has %3</source>
        <comment>a column and its value; why; the row&apos;s key</comment>
        <translation>%1: %2; die Zeile hat %3</translation>
    </message>
    <message>
        <source>Correct the value, or choose another type for the column.</source>
        <translation>Den Wert berichtigen, oder einen anderen Typ für die Spalte wählen.</translation>
    </message>
    <message>
        <source>The transaction cannot be committed</source>
        <translation>Die Transaktion kann nicht festgeschrieben werden</translation>
    </message>
    <message>
        <source>a statement of it has failed</source>
        <translation>eine ihrer Anweisungen ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: only the rows that its row-level security shows this user were read.</source>
        <translation>%1: Nur die Zeilen wurden gelesen, die die Sicherheit auf Zeilenebene (row-level security) diesem Benutzer zeigt.</translation>
    </message>
    <message>
        <source>the query would change data, or is not a SELECT</source>
        <translation>die Abfrage würde Daten ändern oder ist kein SELECT</translation>
    </message>
    <message>
        <source>%1 was read in one stream: only tables can be read in ranges.</source>
        <translation>%1 wurde in einem Strom gelesen: Nur Tabellen können in Bereichen gelesen werden.</translation>
    </message>
    <message>
        <source>%1 was read in one stream: ranges need PostgreSQL 14.</source>
        <translation>%1 wurde in einem Strom gelesen: Bereiche brauchen PostgreSQL 14.</translation>
    </message>
    <message>
        <source>it is no date</source>
        <translation>er ist kein Datum</translation>
    </message>
    <message>
        <source>it is no time</source>
        <translation>er ist keine Uhrzeit</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; became text: its type %2 does not exist in PostgreSQL.</source>
        <translation>Spalte „%1“ wurde zu Text: Ihren Typ %2 gibt es in PostgreSQL nicht.</translation>
    </message>
    <message>
        <source>After this watermark no row would ever be new</source>
        <translation>Nach dieser Wasserstandsmarke (Watermark) wäre nie wieder eine Zeile neu</translation>
    </message>
    <message>
        <source>the highest value in &quot;%1&quot; is %2</source>
        <translation>der höchste Wert in „%1“ ist %2</translation>
    </message>
    <message>
        <source>Correct that value, or leave such rows out by a condition.</source>
        <translation>Diesen Wert berichtigen, oder solche Zeilen mit einer Bedingung auslassen.</translation>
    </message>
    <message>
        <source>The step&apos;s overlap cannot be applied</source>
        <translation>Die Überlappung des Schritts kann nicht angewendet werden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a number nor a time</source>
        <translation>„%1“ ist weder eine Zahl noch eine Zeit</translation>
    </message>
    <message>
        <source>Remove the setting &quot;overlap&quot;.</source>
        <translation>Die Einstellung „overlap“ entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that the source no longer has were deleted.</source>
        <translation>
            <numerusform>%n Zeile, die es in der Quelle nicht mehr gibt, wurde gelöscht.</numerusform>
            <numerusform>%n Zeilen, die es in der Quelle nicht mehr gibt, wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows break a constraint of the destination</source>
        <translation>Die Zeilen verletzen eine Einschränkung (Constraint) des Ziels</translation>
    </message>
    <message>
        <source>The step&apos;s columns cannot be used</source>
        <translation>Die Spalten des Schritts können nicht verwendet werden</translation>
    </message>
    <message>
        <source>column &quot;%1&quot; is not copied</source>
        <translation>Spalte „%1“ wird nicht kopiert</translation>
    </message>
    <message>
        <source>A value does not fit the type that the step gives it</source>
        <translation>Ein Wert passt nicht zum Typ, den der Schritt ihm gibt</translation>
    </message>
    <message>
        <source>%1: %2; the row has %3</source>
        <translation>%1: %2; die Zeile hat %3</translation>
    </message>
    <message>
        <source>Correct the value, or the step&apos;s columns. Nothing was changed.</source>
        <translation>Wert oder Spalten des Schritts berichtigen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>More rows are refused than the step may reject</source>
        <translation>Es werden mehr Zeilen abgelehnt, als der Schritt zulässt</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the rows</source>
        <translation>%1 % der Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused, limit %1; the first: %2</source>
        <translation>
            <numerusform>%n Zeile abgelehnt, Grenze %1; die erste: %2</numerusform>
            <numerusform>%n Zeilen abgelehnt, Grenze %1; die erste: %2</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Correct the rows, or raise reject_rows or reject_percent. Nothing was changed.</source>
        <translation>Zeilen berichtigen oder reject_rows oder reject_percent erhöhen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A rejected row cannot be loaded again</source>
        <translation>Eine abgelehnte Zeile kann nicht erneut geladen werden</translation>
    </message>
    <message>
        <source>what was kept of it has no such column: %1</source>
        <translation>was von ihr aufbewahrt wurde, hat keine solche Spalte: %1</translation>
    </message>
    <message>
        <source>Run the step again as a whole.</source>
        <translation>Den ganzen Schritt erneut ausführen.</translation>
    </message>
    <message>
        <source>it is on a part of the rows</source>
        <translation>er umfasst nur einen Teil der Zeilen</translation>
    </message>
    <message>
        <source>it compares by %1</source>
        <comment>a collation</comment>
        <translation>er vergleicht nach %1</translation>
    </message>
    <message>
        <source>Cannot delete the rows that the source lost</source>
        <translation>Die Zeilen, die in der Quelle weggefallen sind, können nicht gelöscht werden</translation>
    </message>
    <message>
        <source>the step&apos;s &quot;where&quot; is not one condition without placeholders</source>
        <translation>„where“ des Schritts ist nicht eine einzelne Bedingung ohne Platzhalter</translation>
    </message>
    <message>
        <source>Correct the step&apos;s &quot;where&quot;.</source>
        <translation>„where“ des Schritts berichtigen.</translation>
    </message>
    <message>
        <source>Cannot open the database</source>
        <translation>Die Datenbank kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>no table has this name, and the step must not make one</source>
        <translation>keine Tabelle hat diesen Namen, und der Schritt darf keine anlegen</translation>
    </message>
    <message>
        <source>Make the table, or set the step&apos;s &quot;create&quot; to table.</source>
        <translation>Die Tabelle anlegen oder „create“ des Schritts auf table setzen.</translation>
    </message>
    <message>
        <source>The source has a key twice</source>
        <translation>Die Quelle hat einen Schlüssel doppelt</translation>
    </message>
    <message>
        <source>a row before this one has the same key: %1</source>
        <translation>eine frühere Zeile hat denselben Schlüssel: %1</translation>
    </message>
    <message>
        <source>Correct the step&apos;s keys, or read by a query that gives each key once. Nothing was changed.</source>
        <translation>Schlüssel des Schritts berichtigen oder mit einer Abfrage lesen, die jeden Schlüssel einmal liefert. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cannot make an index</source>
        <translation>Ein Index kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>it is no %1 that fits</source>
        <comment>a value and a type</comment>
        <translation>er passt nicht zum Typ %1</translation>
    </message>
    <message>
        <source>a date with zeros for year, month or day becomes NULL</source>
        <translation>ein Datum mit Nullen als Jahr, Monat oder Tag wird NULL</translation>
    </message>
    <message>
        <source>NaN or an infinite number becomes NULL</source>
        <translation>NaN oder eine unendliche Zahl wird NULL</translation>
    </message>
    <message>
        <source>an infinite time becomes NULL</source>
        <translation>eine unendliche Zeit wird NULL</translation>
    </message>
    <message>
        <source>a year before 1 becomes NULL</source>
        <translation>ein Jahr vor 1 wird NULL</translation>
    </message>
    <message>
        <source>a fraction of a second is cut</source>
        <translation>Sekundenbruchteile werden abgeschnitten</translation>
    </message>
    <message>
        <source>a number is rounded to the digits of its column</source>
        <translation>eine Zahl wird auf die Stellen ihrer Spalte gerundet</translation>
    </message>
    <message>
        <source>the offset of a time is dropped, the time is stored as UTC</source>
        <translation>die Zeitverschiebung einer Zeit entfällt, die Zeit wird als UTC gespeichert</translation>
    </message>
    <message>
        <source>blanks at the end are lost</source>
        <translation>Leerzeichen am Ende gehen verloren</translation>
    </message>
    <message>
        <source>a negative zero becomes zero</source>
        <translation>eine negative Null wird Null (0)</translation>
    </message>
    <message>
        <source>a number is rounded to 32 bits</source>
        <translation>eine Zahl wird auf 32 Bit gerundet</translation>
    </message>
    <message>
        <source>Correct the value, choose another type for the column, or accept such changes with the step&apos;s setting &quot;changes: warn&quot;.</source>
        <translation>Wert berichtigen, einen anderen Typ für die Spalte wählen oder solche Änderungen mit der Einstellung „changes: warn“ des Schritts zulassen.</translation>
    </message>
    <message numerus="yes">
        <source>Column &quot;%1&quot;: %2. %n value(s), the first in %3.</source>
        <translation>
            <numerusform>Spalte „%1“: %2. %n Wert, der erste in %3.</numerusform>
            <numerusform>Spalte „%1“: %2. %n Werte, der erste in %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no folder for temporary files</source>
        <translation>es gibt keinen Ordner für temporäre Dateien</translation>
    </message>
    <message>
        <source>Cannot keep the keys of the rows to compare them</source>
        <translation>Die Schlüssel der Zeilen können für den Vergleich nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>Make room there, or let TMPDIR name another folder.</source>
        <translation>Dort Platz schaffen, oder TMPDIR einen anderen Ordner nennen lassen.</translation>
    </message>
    <message>
        <source>keys that came: %1; found in the destination: %2</source>
        <translation>angekommene Schlüssel: %1; im Ziel gefunden: %2</translation>
    </message>
    <message numerus="yes">
        <source>it did not answer within %n second(s) after it was cancelled</source>
        <translation>
            <numerusform>er hat nach dem Abbruch nicht innerhalb von %n Sekunde geantwortet</numerusform>
            <numerusform>er hat nach dem Abbruch nicht innerhalb von %n Sekunden geantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) inserted</source>
        <translation>
            <numerusform>%n Zeile eingefügt</numerusform>
            <numerusform>%n Zeilen eingefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) changed</source>
        <translation>
            <numerusform>%n Zeile geändert</numerusform>
            <numerusform>%n Zeilen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were the same already</source>
        <translation>
            <numerusform>%n Zeile war schon gleich</numerusform>
            <numerusform>%n Zeilen waren schon gleich</numerusform>
        </translation>
    </message>
    <message>
        <source>What it did until then may stay. Look into the database before the step runs again. Remove COMMIT and statements that commit by themselves from the procedure.</source>
        <translation>Was es bis dahin getan hat, bleibt womöglich. Vor dem nächsten Ausführen des Schritts in der Datenbank nachsehen. COMMIT und Anweisungen, die von selbst festschreiben, aus der Prozedur entfernen.</translation>
    </message>
    <message>
        <source>It is not known what of the script has happened</source>
        <translation>Es ist nicht bekannt, was vom Skript geschehen ist</translation>
    </message>
</context>
<context>
    <name>UnknownEffects</name>
    <message>
        <source>Process %1: the effect of these steps is not known: %2. Look at their destinations; until you have decided, they are not run again.</source>
        <translation>Prozess %1: Die Wirkung dieser Schritte ist nicht bekannt: %2. Sehen Sie sich ihre Ziele an; bis Sie entschieden haben, werden sie nicht noch einmal ausgeführt.</translation>
    </message>
    <message>
        <source>Let the destination prove it: %1</source>
        <translation>Das Ziel soll es beweisen: %1</translation>
    </message>
    <message>
        <source>The effect is there: %1</source>
        <translation>Die Wirkung ist da: %1</translation>
    </message>
    <message>
        <source>It is not there, run them again: %1</source>
        <translation>Sie ist nicht da, noch einmal ausführen: %1</translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message>
        <source>Process %1 has no step %2</source>
        <translation>Prozess %1 hat keinen Schritt %2</translation>
    </message>
    <message>
        <source>The comparison was cancelled</source>
        <translation>Der Vergleich wurde abgebrochen</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>Compare source and destination as they are now.</source>
        <translation>Vergleicht Quelle und Ziel, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>Reads both ends of every copy step and compares counts and digests; nothing is loaded. Ends with code 1 where something differs. Steps that load by keys are compared by the keys of the source.</source>
        <translation>Liest Quelle und Ziel jedes Kopierschritts und vergleicht Zeilenzahlen und Prüfsummen; nichts wird geladen. Endet mit Code 1, wenn etwas abweicht. Schritte, die nach Schlüsseln laden, werden über die Schlüssel der Quelle verglichen.</translation>
    </message>
    <message>
        <source>PROCESS [STEP…]</source>
        <comment>operand</comment>
        <translation>PROZESS [SCHRITT…]</translation>
    </message>
    <message>
        <source>Say which keys are missing, extra or different.</source>
        <translation>Nennt, welche Schlüssel fehlen, überzählig sind oder abweichen.</translation>
    </message>
    <message>
        <source>Name at most so many keys per step (1000).</source>
        <translation>Nennt höchstens so viele Schlüssel je Schritt (1000).</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <comment>operand</comment>
        <translation>ZAHL</translation>
    </message>
    <message>
        <source>Compare all steps of process 4.</source>
        <translation>Alle Schritte von Prozess 4 vergleichen.</translation>
    </message>
    <message>
        <source>Which keys of step 5 differ.</source>
        <translation>Welche Schlüssel von Schritt 5 abweichen.</translation>
    </message>
    <message>
        <source>--keys needs a number above 0</source>
        <translation>--keys braucht eine Zahl über 0</translation>
    </message>
    <message>
        <source>✔ equal</source>
        <translation>✔ gleich</translation>
    </message>
    <message>
        <source>✖ different</source>
        <translation>✖ abweichend</translation>
    </message>
    <message>
        <source>– skipped</source>
        <translation>– übersprungen</translation>
    </message>
    <message>
        <source>✖ not read</source>
        <translation>✖ nicht gelesen</translation>
    </message>
    <message>
        <source>STEP</source>
        <translation>SCHRITT</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>DESTINATION</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>HINWEIS</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts weicht ab.</translation>
    </message>
    <message>
        <source>Source and destination differ.</source>
        <translation>Quelle und Ziel weichen voneinander ab.</translation>
    </message>
    <message>
        <source>Step %1: keys missing: %2, extra: %3, different: %4</source>
        <translation>Schritt %1: Schlüssel fehlend: %2, überzählig: %3, abweichend: %4</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>überzählig</translation>
    </message>
    <message>
        <source>different</source>
        <translation>abweichend</translation>
    </message>
</context>
<context>
    <name>VerifyTexts</name>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Source and destination differ</source>
        <translation>Quelle und Ziel weichen voneinander ab</translation>
    </message>
    <message>
        <source>Not everything could be compared</source>
        <translation>Nicht alles konnte verglichen werden</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Nichts weicht ab</translation>
    </message>
    <message>
        <source>There is nothing to compare</source>
        <translation>Es gibt nichts zu vergleichen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict and number of steps</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of keys, and what is wrong with them</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>überzählig</translation>
    </message>
    <message>
        <source>different</source>
        <translation>abweichend</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last key</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is wrong, and number of keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Only in the source</source>
        <translation>Nur in der Quelle</translation>
    </message>
    <message>
        <source>Only in the destination</source>
        <translation>Nur im Ziel</translation>
    </message>
    <message>
        <source>At both ends, with other values</source>
        <translation>In Quelle und Ziel, mit anderen Werten</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>process and step</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Rows in the source</source>
        <translation>Zeilen in der Quelle</translation>
    </message>
    <message>
        <source>Rows in the destination</source>
        <translation>Zeilen im Ziel</translation>
    </message>
    <message>
        <source>Digest of the source</source>
        <translation>Prüfsumme der Quelle</translation>
    </message>
    <message>
        <source>Digest of the destination</source>
        <translation>Prüfsumme des Ziels</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>WatchCommand</name>
    <message>
        <source>Follow processes and steps live.</source>
        <translation>Verfolgt Prozesse und Schritte live.</translation>
    </message>
    <message>
        <source>[PROCESS…]</source>
        <comment>operand</comment>
        <translation>[PROZESS…]</translation>
    </message>
    <message>
        <source>End by itself as soon as nothing runs.</source>
        <translation>Endet von selbst, sobald nichts mehr läuft.</translation>
    </message>
    <message>
        <source>Every step of every process.</source>
        <translation>Alle Schritte aller Prozesse.</translation>
    </message>
    <message>
        <source>Watch everything.</source>
        <translation>Alles beobachten.</translation>
    </message>
    <message>
        <source>Wait until process 4 has ended.</source>
        <translation>Warten, bis Prozess 4 beendet ist.</translation>
    </message>
    <message>
        <source>A table that is redrawn in place on a terminal (q ends it), a line per change elsewhere, JSON lines with --json. Follows the audit tables, whoever writes them. With --until-done it ends when nothing runs any more, with code 1 if something watched has not succeeded or was deleted.</source>
        <translation>Im Terminal eine Tabelle, die sich an Ort und Stelle erneuert (q beendet), sonst eine Zeile je Änderung, mit --json JSON-Zeilen. Verfolgt die Audittabellen, gleich wer sie schreibt. Mit --until-done endet es, wenn nichts mehr läuft, mit Code 1, falls etwas Beobachtetes nicht erfolgreich war oder gelöscht wurde.</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>more than a million values, expected a definition file</source>
        <translation>mehr als eine Million Werte, erwartet: eine Definitionsdatei</translation>
    </message>
    <message>
        <source>an anchor (&amp;), expected every value written out</source>
        <translation>ein Anker (&amp;), erwartet: jeder Wert ausgeschrieben</translation>
    </message>
    <message>
        <source>the tag %1, expected a value without a tag</source>
        <translation>das Tag %1, erwartet: ein Wert ohne Tag</translation>
    </message>
    <message>
        <source>a quote that is not closed, expected %1 at its end</source>
        <translation>ein nicht geschlossenes Anführungszeichen, erwartet: %1 an seinem Ende</translation>
    </message>
    <message>
        <source>a second document (---), expected one per file</source>
        <translation>ein zweites Dokument (---), erwartet: eines je Datei</translation>
    </message>
    <message>
        <source>an alias (*), expected every value written out</source>
        <translation>ein Alias (*), erwartet: jeder Wert ausgeschrieben</translation>
    </message>
    <message>
        <source>more than 64 levels, expected at most 64</source>
        <translation>mehr als 64 Ebenen, erwartet: höchstens 64</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; again, expected each key once</source>
        <translation>noch einmal der Schlüssel „%1“, erwartet: jeder Schlüssel einmal</translation>
    </message>
    <message>
        <source>a key that is not a word, expected &quot;key: value&quot;</source>
        <translation>ein Schlüssel, der kein Wort ist, erwartet: „Schlüssel: Wert“</translation>
    </message>
    <message>
        <source>a tab, expected blanks: YAML does not allow tabs in front of a line</source>
        <translation>ein Tabulator, erwartet: Leerzeichen; YAML erlaubt keine Tabulatoren am Zeilenanfang</translation>
    </message>
    <message>
        <source>this is not valid YAML (%1), expected blocks of keys with the same indentation</source>
        <translation>dies ist kein gültiges YAML (%1), erwartet: Blöcke von Schlüsseln mit gleicher Einrückung</translation>
    </message>
    <message>
        <source>a file of more than 16 MB, expected a definition file</source>
        <translation>eine Datei von mehr als 16 MB, erwartet: eine Definitionsdatei</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8, expected a text file in UTF-8</source>
        <translation>Bytes, die kein UTF-8 sind, erwartet: eine Textdatei in UTF-8</translation>
    </message>
    <message>
        <source>the control character %1, expected text</source>
        <translation>das Steuerzeichen %1, erwartet: Text</translation>
    </message>
</context>
<context>
    <name>godwit::AboutDialog</name>
    <message>
        <source>About Godwit</source>
        <translation>Über Godwit</translation>
    </message>
    <message>
        <source>Godwit %1</source>
        <translation>Godwit %1</translation>
    </message>
    <message>
        <source>Moves a company&apos;s data, shows what happens, and reruns only what did not succeed.
Licensed under the Apache License 2.0.</source>
        <translation>Bewegt die Daten eines Unternehmens, zeigt, was geschieht, und führt nur erneut aus, was nicht erfolgreich war.
Lizenziert unter der Apache License 2.0.</translation>
    </message>
    <message>
        <source>Licence of Qt</source>
        <translation>Lizenz von Qt</translation>
    </message>
    <message>
        <source>Godwit uses Qt %1, linked dynamically, under the GNU Lesser General Public License version 3.
Its text and Qt&apos;s source code: https://www.qt.io/licensing/open-source-lgpl-obligations</source>
        <translation>Godwit verwendet Qt %1, dynamisch gelinkt, unter der GNU Lesser General Public License, Version 3.
Ihr Text und der Quelltext von Qt: https://www.qt.io/licensing/open-source-lgpl-obligations</translation>
    </message>
    <message>
        <source>Licence of the icons</source>
        <translation>Lizenz der Symbole</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Lucide icons</source>
        <translation>Lucide-Symbole</translation>
    </message>
</context>
<context>
    <name>godwit::ActDialog</name>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Needed; it goes into the audit trail</source>
        <translation>Nötig; wird im Protokoll festgehalten</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>&amp;Do nothing</source>
        <translation>&amp;Nichts tun</translation>
    </message>
</context>
<context>
    <name>godwit::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Rerun &amp;failed (%1)</source>
        <translation>&amp;Fehlgeschlagene erneut ausführen (%1)</translation>
    </message>
    <message>
        <source>Rerun &amp;failed</source>
        <translation>&amp;Fehlgeschlagene erneut ausführen</translation>
    </message>
</context>
<context>
    <name>godwit::ConnectDialog</name>
    <message>
        <source>Connect to an audit database</source>
        <translation>Mit einer Auditdatenbank verbinden</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>a name, to find this database again</source>
        <translation>ein Name, um diese Datenbank wiederzufinden</translation>
    </message>
    <message>
        <source>Sa&amp;ve as profile</source>
        <translation>Als Profil &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>&amp;Profil:</translation>
    </message>
    <message>
        <source>Address, as --database takes it</source>
        <translation>Adresse, wie --database sie annimmt</translation>
    </message>
    <message>
        <source>What --database takes; a typed password is not in it.</source>
        <translation>Was --database annimmt; ein eingegebenes Passwort steht nicht darin.</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation>Adr&amp;esse:</translation>
    </message>
    <message>
        <source>Set up &amp;Godwit&apos;s tables…</source>
        <translation>Tabellen von &amp;Godwit einrichten …</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Testing the connection …</source>
        <translation>Verbindung wird getestet …</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindung wird hergestellt …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Sa&amp;ve changed profile</source>
        <translation>Geändertes Profil &amp;speichern</translation>
    </message>
    <message>
        <source>Give the profile a name first.</source>
        <translation>Dem Profil zuerst einen Namen geben.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; was saved, without the password.</source>
        <translation>Das Profil „%1“ wurde gespeichert, ohne das Passwort.</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; was saved.</source>
        <translation>Das Profil „%1“ wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>godwit::ConnectForm</name>
    <message>
        <source>Kind of database</source>
        <translation>Art der Datenbank</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>File of the audit database</source>
        <translation>Datei der Auditdatenbank</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>Choose the audit database</source>
        <translation>Auditdatenbank wählen</translation>
    </message>
    <message>
        <source>Host, or path of the socket</source>
        <translation>Host, oder Pfad des Sockets</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>A name or an address; a path that begins with / is a socket (of PostgreSQL: its folder).</source>
        <translation>Ein Name oder eine Adresse; ein Pfad, der mit / beginnt, ist ein Socket (bei PostgreSQL: sein Ordner).</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Po&amp;rt:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Host:</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Name der Datenbank</translation>
    </message>
    <message>
        <source>Sche&amp;ma:</source>
        <translation>Sche&amp;ma:</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>Daten&amp;bank:</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>as the operating system knows you</source>
        <translation>Ihr Name im Betriebssystem</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>Be&amp;nutzer:</translation>
    </message>
    <message>
        <source>Where the password is found</source>
        <translation>Wo das Passwort zu finden ist</translation>
    </message>
    <message>
        <source>Name of the secret</source>
        <translation>Name des Geheimnisses</translation>
    </message>
    <message>
        <source>Kept in the variable GODWIT_SECRET_&lt;NAME&gt;, or in the file ~/.config/godwit/secrets/NAME</source>
        <translation>Verwahrt in der Variablen GODWIT_SECRET_&lt;NAME&gt; oder in der Datei ~/.config/godwit/secrets/NAME</translation>
    </message>
    <message>
        <source>File with the password</source>
        <translation>Datei mit dem Passwort</translation>
    </message>
    <message>
        <source>Choose the file with the password</source>
        <translation>Datei mit dem Passwort wählen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>kept until Godwit is closed, and nowhere else</source>
        <translation>bis zum Beenden von Godwit behalten, sonst nirgends</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Encryption of the line</source>
        <translation>Verschlüsselung der Leitung</translation>
    </message>
    <message>
        <source>T&amp;LS:</source>
        <translation>T&amp;LS:</translation>
    </message>
    <message>
        <source>File of the authority that the server&apos;s certificate is from</source>
        <translation>Datei der Zertifizierungsstelle, von der das Zertifikat des Servers ist</translation>
    </message>
    <message>
        <source>&amp;Authority:</source>
        <translation>&amp;Zertifizierungsstelle:</translation>
    </message>
    <message>
        <source>Brow&amp;se…</source>
        <translation>Dur&amp;chsuchen …</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate</source>
        <translation>Zertifikat der Zertifizierungsstelle wählen</translation>
    </message>
</context>
<context>
    <name>godwit::ConnectResult</name>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
</context>
<context>
    <name>godwit::DefinitionFields</name>
    <message>
        <source>the keys of %1</source>
        <translation>Schlüssel für %1</translation>
    </message>
    <message>
        <source>%1 without &quot;%2&quot;, expected %3</source>
        <translation>%1 ohne „%2“, erwartet: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>found in a file</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>text found in a file</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>a list</source>
        <comment>found in a file</comment>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a block of keys</source>
        <comment>found in a file</comment>
        <translation>ein Block von Schlüsseln</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <translation>%1, erwartet: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, expected %3</source>
        <translation>„%1“ ist %2, erwartet: %3</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>1 to 64 characters without control characters or blanks at the ends</source>
        <translation>1 bis 64 Zeichen ohne Steuerzeichen und ohne Leerzeichen an den Enden</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot;, expected %2</source>
        <translation>ID „%1“, erwartet: %2</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>eine ID</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a duration such as 500ms, 5s, 10m or 2h, at most 30 days</source>
        <translation>eine Dauer wie 500ms, 5s, 10m oder 2h, höchstens 30 Tage</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>ein Wort</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>%1; did you mean &quot;%2&quot;?</source>
        <translation>%1; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>a word in &quot;%1&quot;</source>
        <translation>ein Wort in „%1“</translation>
    </message>
    <message>
        <source>each word in &quot;%1&quot; once</source>
        <translation>jedes Wort in „%1“ einmal</translation>
    </message>
    <message>
        <source>an empty key, expected a word</source>
        <translation>ein leerer Schlüssel, erwartet: ein Wort</translation>
    </message>
    <message>
        <source>a block of keys</source>
        <translation>ein Block von Schlüsseln</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list such as [%1]</source>
        <translation>eine Liste wie [%1]</translation>
    </message>
    <message>
        <source>the unknown key &quot;%1&quot; of %2</source>
        <translation>unbekannter Schlüssel „%1“ in %2</translation>
    </message>
    <message>
        <source>%1, expected one of %2</source>
        <translation>%1, erwartet: eines von %2</translation>
    </message>
    <message>
        <source>%1, expected &quot;%2&quot;: did you mean that?</source>
        <translation>%1, erwartet: „%2“; war das gemeint?</translation>
    </message>
</context>
<context>
    <name>godwit::DefinitionReader</name>
    <message>
        <source>a definition file</source>
        <translation>Definitionsdatei</translation>
    </message>
    <message>
        <source>version &quot;%1&quot;, expected version 1</source>
        <translation>Version „%1“, erwartet: Version 1</translation>
    </message>
    <message>
        <source>the connection &quot;%1&quot;</source>
        <translation>Verbindung „%1“</translation>
    </message>
    <message>
        <source>&quot;database&quot; beside &quot;path&quot;, expected one of them</source>
        <translation>„database“ neben „path“, erwartet: eines von beiden</translation>
    </message>
    <message>
        <source>a process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>a second process with the id &quot;%1&quot;, expected another id</source>
        <translation>ein zweiter Prozess mit der ID „%1“, erwartet: eine andere ID</translation>
    </message>
    <message>
        <source>Cannot read the definition file</source>
        <translation>Die Definitionsdatei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check the path and that you may read the file.</source>
        <translation>Prüfen Sie den Pfad, und ob Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>It is not a file</source>
        <translation>Es ist keine Datei</translation>
    </message>
</context>
<context>
    <name>godwit::DesktopSession</name>
    <message>
        <source>opening …</source>
        <translation>wird geöffnet …</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) or step(s) whose program had died are now shown as Interrupted. Rerun them when ready.</source>
        <translation>
            <numerusform>%n Lauf oder Schritt, dessen Programm ausgefallen war, ist jetzt als Unterbrochen gezeigt. Führen Sie ihn erneut aus, wenn alles bereit ist.</numerusform>
            <numerusform>%n Läufe oder Schritte, deren Programm ausgefallen war, sind jetzt als Unterbrochen gezeigt. Führen Sie sie erneut aus, wenn alles bereit ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>live since %1</source>
        <translation>live seit %1</translation>
    </message>
    <message>
        <source>no connection, trying again: %1</source>
        <translation>keine Verbindung, neuer Anlauf: %1</translation>
    </message>
    <message>
        <source>Imported: %1 rows added, %2 changed, %3 removed, %4 unchanged.</source>
        <translation>Importiert: %1 Zeilen hinzugefügt, %2 geändert, %3 entfernt, %4 unverändert.</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Der Bericht wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) were written to %1.</source>
        <translation>
            <numerusform>%n abgelehnte Zeile wurde in %1 geschrieben.</numerusform>
            <numerusform>%n abgelehnte Zeilen wurden in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>live since %1, watched only</source>
        <translation>live seit %1, nur beobachtet</translation>
    </message>
    <message>
        <source>live since %1, for reading only</source>
        <translation>live seit %1, nur zum Lesen</translation>
    </message>
</context>
<context>
    <name>godwit::DetailsPane</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy error</source>
        <translation>Fehler kopieren</translation>
    </message>
    <message>
        <source>Copy the whole error to the clipboard</source>
        <translation>Den ganzen Fehler in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a process or a step to see its attempts, errors and definition.</source>
        <translation>Wählen Sie einen Prozess oder Schritt, um seine Versuche, Fehler und Definition zu sehen.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Write all rejected rows with their values to a file for a spreadsheet</source>
        <translation>Alle abgelehnten Zeilen mit ihren Werten in eine Datei für eine Tabellenkalkulation schreiben</translation>
    </message>
</context>
<context>
    <name>godwit::FactsView</name>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>godwit::FilterBar</name>
    <message>
        <source>Filter by state</source>
        <translation>Nach Zustand filtern</translation>
    </message>
    <message>
        <source>Show only: %1 (%2)</source>
        <translation>Nur zeigen: %1 (%2)</translation>
    </message>
    <message>
        <source>Show everything (%1)</source>
        <translation>Alles zeigen (%1)</translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter: every state</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state and count</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>godwit::FindBar</name>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find in ids, names and descriptions</source>
        <translation>In IDs, Namen und Beschreibungen suchen</translation>
    </message>
    <message>
        <source>Show only rows whose id, name or description contains this text (Ctrl+F)</source>
        <translation>Zeigt nur Zeilen, deren ID, Name oder Beschreibung diesen Text enthält (Strg+F)</translation>
    </message>
</context>
<context>
    <name>godwit::ForeignRowsDialog</name>
    <message>
        <source>Rows of other systems</source>
        <translation>Zeilen anderer Systeme</translation>
    </message>
    <message>
        <source>How rows of other systems are read</source>
        <translation>Wie Zeilen anderer Systeme gelesen werden</translation>
    </message>
    <message>
        <source>Every operator of this database sees it so. A word that means success is never run again in its cycle.</source>
        <translation>Jeder Operator dieser Datenbank sieht es so. Ein Wort, das Erfolg bedeutet, wird in seinem Zyklus nie erneut ausgeführt.</translation>
    </message>
    <message>
        <source>This account sees it so; the database itself is not changed.</source>
        <translation>Dieses Konto sieht es so; die Datenbank selbst wird nicht geändert.</translation>
    </message>
    <message>
        <source>Status words and what they mean</source>
        <translation>Statuswörter und ihre Bedeutung</translation>
    </message>
    <message>
        <source>Status word</source>
        <translation>Statuswort</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>What %1 means</source>
        <translation>Was %1 bedeutet</translation>
    </message>
    <message>
        <source>%1 (as usual)</source>
        <translation>%1 (wie üblich)</translation>
    </message>
    <message>
        <source>Unknown, shown as it stands</source>
        <translation>Unbekannt, unverändert gezeigt</translation>
    </message>
    <message>
        <source>&amp;Times without a zone are in:</source>
        <translation>Zeiten ohne Zeit&amp;zone gelten in:</translation>
    </message>
    <message>
        <source>A run that does not &amp;follow a failure begins a new cycle</source>
        <translation>Ein Lauf, der nicht auf einen Fehler &amp;folgt, beginnt einen neuen Zyklus</translation>
    </message>
    <message>
        <source>Otherwise all rows of a process that only others run are one cycle</source>
        <translation>Sonst sind alle Zeilen eines Prozesses, den nur andere ausführen, ein Zyklus</translation>
    </message>
    <message>
        <source>Needed; it goes into the audit trail</source>
        <translation>Nötig; wird im Protokoll festgehalten</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Do nothing</source>
        <translation>&amp;Nichts tun</translation>
    </message>
</context>
<context>
    <name>godwit::MainMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Filter by state</source>
        <translation>Nach Zustand &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Aus&amp;führen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <comment>number and path</comment>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Decide &amp;without running</source>
        <translation>&amp;Entscheiden, ohne auszuführen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name and address</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>godwit::MainWindow</name>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Godwit</source>
        <translation>Godwit</translation>
    </message>
    <message>
        <source>%1 – Godwit</source>
        <translation>%1 – Godwit</translation>
    </message>
    <message>
        <source>This program is executing runs. Closing it cancels them; what has succeeded stays.</source>
        <translation>Dieses Programm führt Läufe aus. Wird es geschlossen, werden sie abgebrochen; was erfolgreich war, bleibt.</translation>
    </message>
    <message>
        <source>Cancel the runs and &amp;close</source>
        <translation>&amp;Läufe abbrechen und schließen</translation>
    </message>
    <message>
        <source>The language changes when Godwit is started the next time.</source>
        <translation>Die Sprache ändert sich beim nächsten Start von Godwit.</translation>
    </message>
    <message>
        <source>Cancel %1? Running now: %2. What has succeeded stays.</source>
        <translation>%1 abbrechen? Gerade laufend: %2. Was erfolgreich war, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>&amp;Lauf abbrechen</translation>
    </message>
    <message>
        <source>rejected-rows-%1</source>
        <translation>rejected-rows-%1</translation>
    </message>
    <message>
        <source>rejected-rows-%1-%2</source>
        <translation>rejected-rows-%1-%2</translation>
    </message>
    <message>
        <source>%1 › step %2</source>
        <translation>%1 › Schritt %2</translation>
    </message>
    <message>
        <source>This database has the two audit tables only, so Godwit watches it and can run nothing.</source>
        <translation>Diese Datenbank hat nur die zwei Audittabellen; Godwit beobachtet sie und kann nichts ausführen.</translation>
    </message>
    <message>
        <source>&amp;Prepare for running …</source>
        <translation>Zum Ausführen &amp;vorbereiten …</translation>
    </message>
</context>
<context>
    <name>godwit::MessageBar</name>
    <message>
        <source>Copy the message</source>
        <translation>Meldung kopieren</translation>
    </message>
    <message>
        <source>Close the message (Esc)</source>
        <translation>Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>godwit::MigrationTree</name>
    <message>
        <source>Processes and steps</source>
        <translation>Prozesse und Schritte</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>godwit::OperatorService</name>
    <message>
        <source>The work of a step is not proven, so nothing was recorded</source>
        <translation>Die Arbeit eines Schritts ist nicht belegt, daher wurde nichts festgehalten</translation>
    </message>
    <message>
        <source>The database is ready for running; what was there is unchanged.</source>
        <translation>Die Datenbank ist zum Ausführen bereit; Vorhandenes ist unverändert.</translation>
    </message>
</context>
<context>
    <name>godwit::OverallProgress</name>
    <message>
        <source>%1 · ends %2</source>
        <translation>%1 · endet %2</translation>
    </message>
    <message>
        <source>%1 of %2 steps succeeded</source>
        <translation>%1 von %2 Schritten erfolgreich</translation>
    </message>
    <message>
        <source>Overall progress: %1</source>
        <translation>Gesamtfortschritt: %1</translation>
    </message>
</context>
<context>
    <name>godwit::PrepareDialog</name>
    <message>
        <source>Prepare for running</source>
        <translation>Zum Ausführen vorbereiten</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>This SQL makes %1 ready for running</source>
        <translation>Dieses SQL bereitet %1 zum Ausführen vor</translation>
    </message>
    <message>
        <source>%1 can only be watched</source>
        <translation>%1 kann nur beobachtet werden</translation>
    </message>
    <message>
        <source>It makes the tables that are missing and changes nothing that is there. Run it now, or copy it for whoever looks after the database.</source>
        <translation>Es legt die fehlenden Tabellen an und ändert nichts Vorhandenes. Jetzt ausführen, oder für den kopieren, der die Datenbank betreut.</translation>
    </message>
    <message>
        <source>&amp;Run it now</source>
        <translation>Jetzt &amp;ausführen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Do nothing</source>
        <translation>&amp;Nichts tun</translation>
    </message>
    <message>
        <source>Its tables do not take what Godwit has to write. Whoever looks after the database can change that; then the SQL stands here.</source>
        <translation>Seine Tabellen nehmen nicht auf, was Godwit schreiben muss. Wer sich um die Datenbank kümmert, kann das ändern; dann steht hier das SQL.</translation>
    </message>
</context>
<context>
    <name>godwit::PreviewDialog</name>
    <message>
        <source>What will run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>This cannot run now</source>
        <translation>Das kann jetzt nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>Nothing left to run</source>
        <translation>Nichts mehr auszuführen</translation>
    </message>
    <message>
        <source>Will run: %1 in %2 processes</source>
        <translation>Wird ausgeführt: %1 in %2 Prozessen</translation>
    </message>
    <message>
        <source>Nothing will be changed.</source>
        <translation>Nichts wird geändert.</translation>
    </message>
    <message>
        <source>A new cycle begins: cycle %1.</source>
        <translation>Ein neuer Zyklus beginnt: Zyklus %1.</translation>
    </message>
    <message>
        <source>What has succeeded stays as it is.</source>
        <translation>Was erfolgreich war, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Starting over repeats finished work: %1 that already succeeded.</source>
        <translation>Ein Neubeginn wiederholt erledigte Arbeit: %1, bereits erfolgreich.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Steps that will run, and steps that will not</source>
        <translation>Schritte, die ausgeführt werden, und solche, die es nicht werden</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Optional; it goes into the audit trail</source>
        <translation>Optional; wird im Protokoll festgehalten</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Do nothing</source>
        <translation>&amp;Nichts tun</translation>
    </message>
    <message>
        <source>Will run: %1 of process %2</source>
        <translation>Wird ausgeführt: %1 von Prozess %2</translation>
    </message>
</context>
<context>
    <name>godwit::RecordsView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>godwit::RunService</name>
    <message>
        <source>Step %1 of process %2 has ended, but that is not recorded yet; trying again. %3</source>
        <translation>Schritt %1 von Prozess %2 ist beendet, doch noch nicht festgehalten; wird erneut versucht. %3</translation>
    </message>
    <message>
        <source>Step %1 of process %2 could not be started. %3</source>
        <translation>Schritt %1 des Prozesses %2 konnte nicht gestartet werden. %3</translation>
    </message>
</context>
<context>
    <name>godwit::StartPages</name>
    <message>
        <source>No audit database is open</source>
        <translation>Keine Auditdatenbank geöffnet</translation>
    </message>
    <message>
        <source>Open one to watch its migrations, create an empty one, or make a sample migration to try everything on.</source>
        <translation>Öffnen Sie eine, um ihre Migrationen zu überwachen, legen Sie eine leere an, oder erstellen Sie eine Beispielmigration zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Reading the audit database …</source>
        <translation>Auditdatenbank wird gelesen …</translation>
    </message>
    <message>
        <source>No process is defined yet</source>
        <translation>Noch ist kein Prozess definiert</translation>
    </message>
    <message>
        <source>A definition file describes connections, processes and steps. Import one to fill this database; rows that other systems write appear here by themselves.</source>
        <translation>Eine Definitionsdatei beschreibt Verbindungen, Prozesse und Schritte. Importieren Sie eine, um diese Datenbank zu füllen; Zeilen, die andere Systeme schreiben, erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>Sh&amp;ow everything</source>
        <translation>Alles &amp;zeigen</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>No process and no step is in this state or contains this text. What starts to match appears here by itself.</source>
        <translation>Kein Prozess und kein Schritt ist in diesem Zustand oder enthält diesen Text. Was künftig passt, erscheint hier von selbst.</translation>
    </message>
</context>
<context>
    <name>godwit::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Keine Datenbank</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>%1 done, expected end %2</source>
        <translation>%1 erledigt, voraussichtliches Ende %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>database, its kind</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2 on %3)</source>
        <comment>database, its kind and host</comment>
        <translation>%1 (%2 auf %3)</translation>
    </message>
</context>
<context>
    <name>godwit::StepsReader</name>
    <message>
        <source>a step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>a second step with the id &quot;%1&quot;, expected another id</source>
        <translation>ein zweiter Schritt mit der ID „%1“, erwartet: eine andere ID</translation>
    </message>
    <message>
        <source>&quot;script&quot; twice, expected it outside of &quot;settings&quot;</source>
        <translation>„script“ zweimal, erwartet: außerhalb von „settings“</translation>
    </message>
    <message>
        <source>a source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>&quot;query&quot; beside &quot;object&quot;, expected one of them</source>
        <translation>„query“ neben „object“, erwartet: eines von beiden</translation>
    </message>
    <message>
        <source>a destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>&quot;connection&quot; beside &quot;source&quot; or &quot;destination&quot;, expected one or the other</source>
        <translation>„connection“ neben „source“ oder „destination“, erwartet: das eine oder das andere</translation>
    </message>
    <message>
        <source>the connection &quot;%1&quot;, expected one that &quot;connections&quot; names</source>
        <translation>Verbindung „%1“, erwartet: eine, die „connections“ nennt</translation>
    </message>
    <message>
        <source>the connection &quot;%1&quot;, expected one that &quot;connections&quot; names; did you mean &quot;%2&quot;?</source>
        <translation>Verbindung „%1“, erwartet: eine, die „connections“ nennt; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>a retry policy</source>
        <translation>Neuversuchsregel</translation>
    </message>
    <message>
        <source>step &quot;%1&quot; depends on itself, expected another step</source>
        <translation>Schritt „%1“ hängt von sich selbst ab, erwartet: ein anderer Schritt</translation>
    </message>
    <message>
        <source>a dependency on &quot;%1&quot;, expected the id of a step of this process</source>
        <translation>Abhängigkeit von „%1“, erwartet: die ID eines Schritts dieses Prozesses</translation>
    </message>
</context>
<context>
    <name>godwit::TrailDialog</name>
    <message>
        <source>Verify the audit trail</source>
        <translation>Protokollkette prüfen</translation>
    </message>
    <message>
        <source>Reading the trail …</source>
        <translation>Das Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>Rules and what breaks them</source>
        <translation>Regeln und Verstöße</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Broken (%1)</source>
        <translation>Verletzt (%1)</translation>
    </message>
    <message>
        <source>The audit trail is whole</source>
        <translation>Die Protokollkette ist unversehrt</translation>
    </message>
    <message>
        <source>The audit trail is not whole</source>
        <translation>Die Protokollkette ist nicht unversehrt</translation>
    </message>
    <message>
        <source>Every rule holds, and the chain of hashes is unbroken.</source>
        <translation>Jede Regel gilt, und die Hashkette ist lückenlos.</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Verletzt</translation>
    </message>
</context>
<context>
    <name>godwit::VerifyDialog</name>
    <message>
        <source>Verify %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n processes</source>
        <translation>
            <numerusform>%n Prozess</numerusform>
            <numerusform>%n Prozesse</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing source and destination</source>
        <translation>Quelle und Ziel werden verglichen</translation>
    </message>
    <message>
        <source>Steps compared</source>
        <translation>Verglichene Schritte</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy everything as a table, with the digests in full</source>
        <translation>Alles als Tabelle kopieren, mit vollständigen Prüfsummen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Steps and what was found</source>
        <translation>Schritte und Befunde</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Source rows</source>
        <translation>Zeilen Quelle</translation>
    </message>
    <message>
        <source>Destination rows</source>
        <translation>Zeilen Ziel</translation>
    </message>
    <message>
        <source>Source digest</source>
        <translation>Prüfsumme Quelle</translation>
    </message>
    <message>
        <source>Destination digest</source>
        <translation>Prüfsumme Ziel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4 read</source>
        <translation>Schritt %1 von %2: %3, %4 gelesen</translation>
    </message>
    <message>
        <source>No step is defined.</source>
        <translation>Kein Schritt ist definiert.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>Wird abgebrochen …</translation>
    </message>
</context>
</TS>
