<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Libraries and Licences</source>
        <translation>&amp;Bibliotheken und Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>About MRI Classifier</source>
        <translation>Über MRI Classifier</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Über das Programm</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
</context>
<context>
    <name>ActionNotice</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About MRI Classifier</source>
        <translation>&amp;Über MRI Classifier</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>&amp;Fälle</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>&amp;Close Image</source>
        <translation>Bild s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>E&amp;ngine</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Next Image</source>
        <translation>&amp;Nächstes Bild</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Previous Image</source>
        <translation>&amp;Vorheriges Bild</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Save Picture with Map…</source>
        <translation>Bild mit Karte &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Self-check…</source>
        <translation>&amp;Selbstprüfung…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbsche&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Close &amp;All</source>
        <translation>&amp;Alle schließen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>Webser&amp;ver</translation>
    </message>
    <message>
        <source>Show Activation &amp;Map</source>
        <translation>&amp;Aktivierungskarte zeigen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Extras</translation>
    </message>
</context>
<context>
    <name>AnswerBlock</name>
    <message>
        <source>Cannot be excluded: {names}</source>
        <translation>Nicht auszuschließen: {names}</translation>
    </message>
    <message>
        <source>Classes whose probability is too high to be left out at the model&apos;s coverage</source>
        <translation>Klassen, deren Wahrscheinlichkeit bei der Abdeckung des Modells zu hoch ist, um sie auszuschließen</translation>
    </message>
    <message>
        <source>Classifying…</source>
        <translation>Wird klassifiziert…</translation>
    </message>
    <message>
        <source>Distance from the slices that the model learned from: {score}; limit {limit}</source>
        <translation>Abstand zu den Schichten, aus denen das Modell gelernt hat: {score}; Grenze {limit}</translation>
    </message>
    <message>
        <source>Highest probability {value}; this model answers from {limit}</source>
        <translation>Höchste Wahrscheinlichkeit {value}; dieses Modell antwortet ab {limit}</translation>
    </message>
    <message>
        <source>Images can be viewed</source>
        <translation>Bilder lassen sich ansehen</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No image</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Open an image to classify it</source>
        <translation>Ein Bild öffnen, um es zu klassifizieren</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Prediction for {slice}</source>
        <translation>Vorhersage für {slice}</translation>
    </message>
    <message>
        <source>Probability {value}</source>
        <translation>Wahrscheinlichkeit {value}</translation>
    </message>
    <message>
        <source>This happens once</source>
        <translation>Dies geschieht nur einmal</translation>
    </message>
    <message>
        <source>This image cannot be classified</source>
        <translation>Dieses Bild lässt sich nicht klassifizieren</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>{seconds} s · {engine}</source>
        <translation>{seconds} s · {engine}</translation>
    </message>
</context>
<context>
    <name>Arranger</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Preparing the other planes… {part} %</source>
        <translation>Die anderen Ebenen werden vorbereitet… {part} %</translation>
    </message>
</context>
<context>
    <name>AssessmentTable</name>
    <message>
        <source>Answers by model</source>
        <translation>Antworten nach Modell</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Checking every row…</source>
        <translation>Jede Zeile wird geprüft…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Each row holds the digest of the row before. A row that was changed or taken out breaks the chain.</source>
        <translation>Jede Zeile enthält den Prüfwert der Zeile davor. Eine geänderte oder entfernte Zeile bricht die Kette.</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Noch wurde nichts getan.</translation>
    </message>
    <message>
        <source>The chain is whole: none of {count} rows is changed, and none is missing.</source>
        <translation>Die Kette ist vollständig: keine der {count} Zeilen ist geändert, keine fehlt.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>(slice {number})</source>
        <translation>(Schicht {number})</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Could not be read or classified.</source>
        <translation>Konnte nicht gelesen oder klassifiziert werden.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>No brain MRI, or unlike the training images: do not rely on it.</source>
        <translation>Keine MRT des Gehirns oder den Trainingsbildern unähnlich: nicht darauf verlassen.</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist.</source>
        <translation>Nicht sicher: radiologisch beurteilen lassen.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Vorlegen</translation>
    </message>
    <message>
        <source>The answer stands.</source>
        <translation>Die Antwort gilt.</translation>
    </message>
    <message>
        <source>Warnings and reasons</source>
        <translation>Warnungen und Gründe</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>weniger als 1 s</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} Dateien</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as text, with patients&apos; names</source>
        <translation>Als Text kopieren, mit Patientennamen</translation>
    </message>
    <message>
        <source>Open in the main window</source>
        <translation>Im Hauptfenster öffnen</translation>
    </message>
    <message>
        <source>Probability of {name}</source>
        <translation>Wahrscheinlichkeit von {name}</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Classify Folder</source>
        <translation>Ordner klassifizieren</translation>
    </message>
    <message>
        <source>Stopped. Resume goes on with the rest, now or after the next start.</source>
        <translation>Gestoppt. „Fortsetzen“ macht mit dem Rest weiter, jetzt oder nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>The batch goes on, but cases are not recorded any more: {reason}</source>
        <translation>Der Stapel läuft weiter, aber Fälle werden nicht mehr aufgezeichnet: {reason}</translation>
    </message>
    <message>
        <source>What was classified is kept; Resume goes on with the rest.</source>
        <translation>Was klassifiziert wurde, bleibt erhalten; „Fortsetzen“ macht mit dem Rest weiter.</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
</context>
<context>
    <name>CaseDeeds</name>
    <message>
        <source>Pictures written to {name}: {count}.</source>
        <translation>Bilder nach {name} geschrieben: {count}.</translation>
    </message>
    <message>
        <source>The file of {code}</source>
        <translation>Die Datei von {code}</translation>
    </message>
    <message>
        <source>The history does not hold where the file of {code} lies (Preferences &gt; Case history). Find it to open it.</source>
        <translation>Das Archiv enthält nicht, wo die Datei von {code} liegt (Einstellungen &gt; Fallarchiv). Zum Öffnen die Datei suchen.</translation>
    </message>
    <message>
        <source>Without a picture: {count} ({codes}). Open their files and export again, or store images of corrected cases from now on.</source>
        <translation>Ohne Bild: {count} ({codes}). Ihre Dateien öffnen und erneut exportieren oder ab jetzt Bilder korrigierter Fälle speichern.</translation>
    </message>
    <message>
        <source>Written to {name}: {cases}.</source>
        <translation>Nach {name} geschrieben: {cases}.</translation>
    </message>
    <message>
        <source>{cases} deleted for good.</source>
        <translation>{cases} endgültig gelöscht.</translation>
    </message>
    <message>
        <source>{name} is another image: its pixels are not those of {code}. Choose another file.</source>
        <translation>{name} ist ein anderes Bild: die Pixel sind nicht die von {code}. Eine andere Datei wählen.</translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>1 case</source>
        <translation>1 Fall</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Zugestimmt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Kommandozeile</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfwert</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Flagged or refer</source>
        <translation>Markiert oder vorzulegen</translation>
    </message>
    <message>
        <source>Flagged: unlike what the model learned from; do not rely on it</source>
        <translation>Markiert: anders als das, woraus das Modell gelernt hat; nicht darauf verlassen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist</source>
        <translation>Nicht sicher: radiologisch beurteilen lassen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probability {one}, uncertainty {other}</source>
        <translation>Wahrscheinlichkeit {one}, Unsicherheit {other}</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Vorlegen</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Abzeichnung</translation>
    </message>
    <message>
        <source>The answer stands</source>
        <translation>Die Antwort gilt</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} Fälle</translation>
    </message>
    <message>
        <source>{name} ({count} slices)</source>
        <translation>{name} ({count} Schichten)</translation>
    </message>
    <message>
        <source>{state}: {name}</source>
        <translation>{state}: {name}</translation>
    </message>
</context>
<context>
    <name>CasesWindow</name>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Case history</source>
        <translation>Fallarchiv</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Export for training…</source>
        <translation>Zum Trainieren exportieren…</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Liste exportieren…</translation>
    </message>
    <message>
        <source>Keep a case history</source>
        <translation>Ein Fallarchiv führen</translation>
    </message>
    <message>
        <source>No case fits the search and the filters.</source>
        <translation>Kein Fall passt zur Suche und zu den Filtern.</translation>
    </message>
    <message>
        <source>No case history is kept. With it, the program remembers on this computer what was classified, by which model, and what you said of it; patients stand in it under pseudonyms.</source>
        <translation>Es wird kein Fallarchiv geführt. Damit merkt sich das Programm auf diesem Computer, was von welchem Modell klassifiziert wurde und wie es beurteilt wurde; Patienten stehen darin unter Pseudonymen.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet. What you open and classify from now on stands here.</source>
        <translation>Noch ist nichts aufgezeichnet. Was ab jetzt geöffnet und klassifiziert wird, steht hier.</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Alle Fälle zeigen</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>The case history is being opened…</source>
        <translation>Das Fallarchiv wird geöffnet…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>{shown} of {cases}</source>
        <translation>{cases}, {shown} gezeigt</translation>
    </message>
</context>
<context>
    <name>CertificatePage</name>
    <message>
        <source>&amp;Files of your institution</source>
        <translation>&amp;Dateien der eigenen Einrichtung</translation>
    </message>
    <message>
        <source>&amp;Made by this program</source>
        <translation>&amp;Von diesem Programm erzeugt</translation>
    </message>
    <message>
        <source>Certificate, which encryption needs</source>
        <translation>Zertifikat, das die Verschlüsselung braucht</translation>
    </message>
    <message>
        <source>Certificate, with its chain (PEM)</source>
        <translation>Zertifikat mit seiner Kette (PEM)</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerabdruck (SHA-256)</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>Fingerabdruck des Zertifikats</translation>
    </message>
    <message>
        <source>Private key, without a passphrase (PEM)</source>
        <translation>Privater Schlüssel ohne Passphrase (PEM)</translation>
    </message>
    <message>
        <source>Ready at once. Browsers warn the first time, because nobody vouches for it: whoever connects compares the fingerprint.</source>
        <translation>Sofort bereit. Browser warnen beim ersten Mal, weil niemand dafür bürgt: wer sich verbindet, vergleicht den Fingerabdruck.</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>Legend of the chart</source>
        <translation>Legende des Diagramms</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>50 or more of each are better, because some are held out to measure with.</source>
        <translation>50 oder mehr je Klasse sind besser, weil einige zum Messen zurückgehalten werden.</translation>
    </message>
    <message>
        <source>Added from {folder}: {used} images; left out: {left}</source>
        <translation>Aus {folder} hinzugefügt: {used} Bilder; ausgelassen: {left}</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Copies of other files (also mirrored, turned or re-coloured): {count}</source>
        <translation>Kopien anderer Dateien (auch gespiegelt, gedreht oder umgefärbt): {count}</translation>
    </message>
    <message>
        <source>Different images</source>
        <translation>Verschiedene Bilder</translation>
    </message>
    <message>
        <source>Different images of each class</source>
        <translation>Verschiedene Bilder je Klasse</translation>
    </message>
    <message>
        <source>Files that cannot be read: {count}</source>
        <translation>Unlesbare Dateien: {count}</translation>
    </message>
    <message>
        <source>Files: {files}; readable: {readable}; different pictures: {different}</source>
        <translation>Dateien: {files}; lesbar: {readable}; verschiedene Bilder: {different}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Feststellungen</translation>
    </message>
    <message>
        <source>Looking at the images…</source>
        <translation>Die Bilder werden geprüft…</translation>
    </message>
    <message>
        <source>Pictures or groups in two parts, so that the figures will be too good: {count}</source>
        <translation>Bilder oder Gruppen in zwei Teilen, sodass die Zahlen zu gut ausfallen: {count}</translation>
    </message>
    <message>
        <source>Pictures under two labels: {count}</source>
        <translation>Bilder unter zwei Klassen: {count}</translation>
    </message>
    <message>
        <source>Size of all files: {size}</source>
        <translation>Größe aller Dateien: {size}</translation>
    </message>
    <message>
        <source>Sizes of the files: {count} different ones, most often {first}</source>
        <translation>Größen der Dateien: {count} verschiedene, am häufigsten {first}</translation>
    </message>
    <message>
        <source>The images can be used.</source>
        <translation>Die Bilder sind verwendbar.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>You can start, but there are few images: with fewer than {enough} of a class the new model may learn these images by heart, and its figures say little.</source>
        <translation>Der Start ist möglich, aber es sind wenige Bilder: bei weniger als {enough} je Klasse kann das neue Modell sie auswendig lernen, und seine Zahlen sagen wenig.</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} gewählt</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Nichts passt. Weniger Buchstaben versuchen.</translation>
    </message>
    <message>
        <source>Type a command, a setting, a window or a recent file</source>
        <translation>Einen Befehl, eine Einstellung, ein Fenster oder eine zuletzt geöffnete Datei eingeben</translation>
    </message>
    <message>
        <source>↑ ↓ to choose, Enter to do it, Esc to close</source>
        <translation>↑ ↓ wählt, Eingabe führt aus, Esc schließt</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>&amp;Delete the new model</source>
        <translation>Das neue Modell &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Install without using it</source>
        <translation>&amp;Installieren, ohne es zu verwenden</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Use the new model</source>
        <translation>Das neue Modell &amp;verwenden</translation>
    </message>
    <message>
        <source>Accuracy (95 % interval)</source>
        <translation>Genauigkeit (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Both models answered the same {images} different images of {groups} groups (patients or neighbouring slices): {held}, which the new model was not trained on. If the old model was trained on some of them, its figures are too good. The interval says where the true value may lie (95 %); p below 0.05 means that chance hardly makes such a difference.</source>
        <translation>Beide Modelle haben dieselben {images} verschiedenen Bilder aus {groups} Gruppen (Patienten oder benachbarte Schichten) beantwortet: {held}, womit das neue Modell nicht trainiert wurde. Wurde das alte Modell mit einigen davon trainiert, sind seine Zahlen zu gut. Das Intervall sagt, wo der wahre Wert liegen kann (95 %); p unter 0,05 heißt, dass der Zufall kaum einen solchen Unterschied macht.</translation>
    </message>
    <message>
        <source>Calibration error (0 is best)</source>
        <translation>Kalibrierungsfehler (0 ist am besten)</translation>
    </message>
    <message>
        <source>Difference in accuracy</source>
        <translation>Unterschied der Genauigkeit</translation>
    </message>
    <message>
        <source>Figures of both models</source>
        <translation>Zahlen beider Modelle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Flagged as unlike the training images</source>
        <translation>Als den Trainingsbildern unähnlich markiert</translation>
    </message>
    <message>
        <source>Images whose answer changed</source>
        <translation>Bilder mit geänderter Antwort</translation>
    </message>
    <message>
        <source>Images whose answer changed: {count}</source>
        <translation>Bilder mit geänderter Antwort: {count}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>McNemar&apos;s test, p</source>
        <translation>McNemar-Test, p</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Name des neuen Modells</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>Neue Antwort</translation>
    </message>
    <message>
        <source>New model
{name}</source>
        <translation>Neues Modell
{name}</translation>
    </message>
    <message>
        <source>Old answer</source>
        <translation>Alte Antwort</translation>
    </message>
    <message>
        <source>Old model
{name}</source>
        <translation>Altes Modell
{name}</translation>
    </message>
    <message>
        <source>Right with this model alone</source>
        <translation>Nur von diesem Modell richtig</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>What shall be done with it</source>
        <translation>Was damit geschehen soll</translation>
    </message>
    <message>
        <source>the part {part} of the base set</source>
        <translation>der Teil {part} des Grundbestands</translation>
    </message>
    <message>
        <source>the part {part} of your own images</source>
        <translation>der Teil {part} der eigenen Bilder</translation>
    </message>
    <message>
        <source>{count} images could not be read.</source>
        <translation>{count} Bilder konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{count} images of classes that not both know are left out.</source>
        <translation>{count} Bilder von Klassen, die nicht beide kennen, sind ausgelassen.</translation>
    </message>
    <message>
        <source>{label}: right of {count}</source>
        <translation>{label}: richtig von {count}</translation>
    </message>
    <message>
        <source>{value} points ({low} to {high})</source>
        <translation>{value} Punkte ({low} bis {high})</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Beyond this series</source>
        <translation>Jenseits dieser Serie</translation>
    </message>
    <message>
        <source>Nearest: {away} mm away</source>
        <translation>Nächste: {away} mm entfernt</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>A new or empty folder</source>
        <translation>Ein neuer oder leerer Ordner</translation>
    </message>
    <message>
        <source>Also cases where the reader agreed</source>
        <translation>Auch Fälle, denen zugestimmt wurde</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Export for training</source>
        <translation>Zum Trainieren exportieren</translation>
    </message>
    <message>
        <source>Export signed cases as a folder to train on</source>
        <translation>Abgezeichnete Fälle als Trainingsordner exportieren</translation>
    </message>
    <message>
        <source>The folder holds pictures and the readers&apos; classes. No name, no number and no note goes with them; letters that are part of a picture do.</source>
        <translation>Der Ordner enthält Bilder und die Klassen der Befunder. Namen, Nummern und Notizen gehen nicht mit; Schrift, die Teil eines Bildes ist, schon.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Images that wait for the model</source>
        <translation>Bilder, die auf das Modell warten</translation>
    </message>
    <message>
        <source>Names and addresses that asked for something in the last five minutes</source>
        <translation>Namen und Adressen, die in den letzten fünf Minuten etwas angefragt haben</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests that a fault in the program kept from an answer</source>
        <translation>Anfragen, die ein Programmfehler an einer Antwort gehindert hat</translation>
    </message>
    <message>
        <source>Requests without a right to come in, or too many of them</source>
        <translation>Anfragen ohne Berechtigung oder zu viele davon</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>A fault in MRI Classifier</source>
        <translation>Ein Fehler in MRI Classifier</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Etwas ist schiefgegangen, das nicht hätte schiefgehen dürfen.</translation>
    </message>
    <message>
        <source>You can go on working; if a result looks wrong, open the image again. The report below helps to mend the fault. It holds no file names and no patient data, and it is sent nowhere: copy it if you want to pass it on.</source>
        <translation>Die Arbeit kann weitergehen; sieht ein Ergebnis falsch aus, das Bild erneut öffnen. Der Bericht unten hilft, den Fehler zu beheben. Er enthält weder Dateinamen noch Patientendaten und wird nirgendwohin gesendet: zum Weitergeben kopieren.</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Epoch {number}: {figures}</source>
        <translation>Epoche {number}: {figures}</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>Lernkurven</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>Noch ist keine Epoche fertig.</translation>
    </message>
    <message>
        <source>after the first epoch</source>
        <translation>nach der ersten Epoche</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Beside a &amp;base set</source>
        <translation>Zusätzlich zu einem &amp;Grundbestand</translation>
    </message>
    <message>
        <source>Choose at least one source of images.</source>
        <translation>Mindestens eine Bildquelle wählen.</translation>
    </message>
    <message>
        <source>Choose the folder with the base set, or do without it.</source>
        <translation>Den Ordner mit dem Grundbestand wählen oder darauf verzichten.</translation>
    </message>
    <message>
        <source>Choose the folder with your images.</source>
        <translation>Den Ordner mit den eigenen Bildern wählen.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Folder with my own images</source>
        <translation>Ordner mit eigenen Bildern</translation>
    </message>
    <message>
        <source>Folder with the base set</source>
        <translation>Ordner mit dem Grundbestand</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Labelled images that the present model learned from, with their parts for validation or test. With them the new model forgets less, and both models are compared on images that are held out. Without them a part of your own images is held out.</source>
        <translation>Bilder mit Klassen, aus denen das derzeitige Modell gelernt hat, mit ihren Teilen für Validierung oder Test. Mit ihnen vergisst das neue Modell weniger, und beide Modelle werden an zurückgehaltenen Bildern verglichen. Ohne sie wird ein Teil der eigenen Bilder zurückgehalten.</translation>
    </message>
    <message>
        <source>My own &amp;images</source>
        <translation>Eigene &amp;Bilder</translation>
    </message>
    <message>
        <source>No case was corrected yet.</source>
        <translation>Noch wurde kein Fall korrigiert.</translation>
    </message>
    <message>
        <source>Older ones: {count}.</source>
        <translation>Ältere: {count}.</translation>
    </message>
    <message>
        <source>One folder for each class (glioma, meningioma, notumor, pituitary, or others), with 50 images or more in each; or corrections that were exported as a folder.</source>
        <translation>Je Klasse ein Ordner (glioma, meningioma, notumor, pituitary oder andere) mit 50 Bildern oder mehr; oder Korrekturen, die als Ordner exportiert wurden.</translation>
    </message>
    <message>
        <source>The &amp;corrected cases of the history</source>
        <translation>Die &amp;korrigierten Fälle des Archivs</translation>
    </message>
    <message>
        <source>The training of {date} is done, and nothing was decided about its model yet.</source>
        <translation>Das Training vom {date} ist fertig; über sein Modell wurde noch nicht entschieden.</translation>
    </message>
    <message>
        <source>The training of {date} was interrupted after {done} of {epochs} epochs. You can go on with it.</source>
        <translation>Das Training vom {date} wurde nach {done} von {epochs} Epochen unterbrochen. Es lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>The training of {date} was interrupted. You can go on with it.</source>
        <translation>Das Training vom {date} wurde unterbrochen. Es lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>What it is measured on</source>
        <translation>Woran es gemessen wird</translation>
    </message>
    <message>
        <source>What the model is to learn from</source>
        <translation>Woraus das Modell lernen soll</translation>
    </message>
    <message>
        <source>{count} cases were corrected. Their pictures are copied into a private folder, without names, and deleted with the training.</source>
        <translation>{count} Fälle wurden korrigiert. Ihre Bilder werden ohne Namen in einen privaten Ordner kopiert und mit dem Training gelöscht.</translation>
    </message>
</context>
<context>
    <name>DayActions</name>
    <message>
        <source>&amp;Lock Now</source>
        <translation>Jetzt sp&amp;erren</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>&amp;Retrain Model…</source>
        <translation>Modell &amp;nachtrainieren…</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistik</translation>
    </message>
    <message>
        <source>&amp;Worklist</source>
        <translation>&amp;Arbeitsliste</translation>
    </message>
    <message>
        <source>Au&amp;dit Log</source>
        <translation>&amp;Prüfprotokoll</translation>
    </message>
    <message>
        <source>Case &amp;History</source>
        <translation>&amp;Fallarchiv</translation>
    </message>
    <message>
        <source>Classify Fol&amp;der…</source>
        <translation>Or&amp;dner klassifizieren…</translation>
    </message>
    <message>
        <source>Lock &amp;Passphrase…</source>
        <translation>Passp&amp;hrase der Sperre…</translation>
    </message>
</context>
<context>
    <name>Daywork</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The batch has come to its end.</source>
        <translation>Der Stapel ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Der Bericht ist gespeichert.</translation>
    </message>
    <message>
        <source>The training has come to its end.</source>
        <translation>Das Training ist abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The administrator of this computer does not let the account {account} export.</source>
        <translation>Der Administrator dieses Computers erlaubt dem Konto {account} keinen Export.</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name} wird geschrieben…</translation>
    </message>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>{rows} copied.</source>
        <translation>{rows} kopiert.</translation>
    </message>
    <message>
        <source>{rows} written to {name}.</source>
        <translation>{rows} nach {name} geschrieben.</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>&amp;Delete for good</source>
        <translation>&amp;Endgültig löschen</translation>
    </message>
    <message>
        <source>Answers, sign-offs, notes, stored names and pictures go, for everybody who shares this database. Backups that its server has made hold them until they are replaced. The image files stay where they are. The audit log keeps that a case of this code was there and who deleted it. This cannot be undone.</source>
        <translation>Antworten, Abzeichnungen, Notizen, gespeicherte Namen und Bilder verschwinden, und zwar für alle, die diese Datenbank gemeinsam nutzen. Sicherungen, die der Server angelegt hat, enthalten sie, bis sie ersetzt werden. Die Bilddateien bleiben, wo sie sind. Das Prüfprotokoll behält, dass es einen Fall mit diesem Code gab und wer ihn gelöscht hat. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Answers, sign-offs, notes, stored names and pictures go. Backups that hold them are deleted, too, and a fresh one takes their place. The image files stay where they are. The audit log keeps that a case of this code was there and who deleted it. This cannot be undone.</source>
        <translation>Antworten, Abzeichnungen, Notizen, gespeicherte Namen und Bilder werden entfernt. Sicherungen, die sie enthalten, werden ebenfalls gelöscht und durch eine frische ersetzt. Die Bilddateien bleiben, wo sie sind. Das Prüfprotokoll behält, dass es einen Fall mit diesem Code gab und wer ihn gelöscht hat. Dies lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete the case {code} for good?</source>
        <translation>Den Fall {code} endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete {count} cases for good?</source>
        <translation>{count} Fälle endgültig löschen?</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Answers by model</source>
        <translation>Antworten nach Modell</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Choose a case to see what is kept of it.</source>
        <translation>Einen Fall wählen, um zu sehen, was von ihm gespeichert ist.</translation>
    </message>
    <message>
        <source>Chosen case</source>
        <translation>Gewählter Fall</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Examined</source>
        <translation>Untersucht</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Image SHA-256</source>
        <translation>Bild-SHA-256</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>Modell-SHA-256</translation>
    </message>
    <message>
        <source>No picture of this case is stored (Preferences &gt; Case history).</source>
        <translation>Von diesem Fall ist kein Bild gespeichert (Einstellungen &gt; Fallarchiv).</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Stored picture of the key slice</source>
        <translation>Gespeichertes Bild der Schlüsselschicht</translation>
    </message>
    <message>
        <source>The file names no patient</source>
        <translation>Die Datei nennt keinen Patienten</translation>
    </message>
    <message>
        <source>{count} cases are chosen.</source>
        <translation>{count} Fälle sind gewählt.</translation>
    </message>
    <message>
        <source>{done} of {count} classified, key slice {key}</source>
        <translation>{done} von {count} klassifiziert, Schlüsselschicht {key}</translation>
    </message>
    <message>
        <source>{name}, preprocessing {version}</source>
        <translation>{name}, Vorverarbeitung {version}</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>slice {number} of {count}</source>
        <translation>Schicht {number} von {count}</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} px</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop to open</source>
        <translation>Zum Öffnen ablegen</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>DICOM files and folders, NIfTI, PNG, JPEG, TIFF, BMP, WebP, or a zip of them. Nothing leaves this computer.</source>
        <translation>DICOM-Dateien und -Ordner, NIfTI, PNG, JPEG, TIFF, BMP, WebP oder ein ZIP davon. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Drop brain MRI images here</source>
        <translation>MRT-Bilder des Gehirns hierher ziehen</translation>
    </message>
    <message>
        <source>Open example drawings</source>
        <translation>Beispielzeichnungen öffnen</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang beginnen</translation>
    </message>
    <message>
        <source>The answer comes by itself, at the right, with what speaks against relying on it. {palette} finds every command, {guide} opens the user guide.</source>
        <translation>Die Antwort erscheint von selbst rechts, mit dem, was gegen ihre Verlässlichkeit spricht. {palette} findet jeden Befehl, {guide} öffnet das Handbuch.</translation>
    </message>
</context>
<context>
    <name>ExportChoice</name>
    <message>
        <source>Beside the images&apos; folder</source>
        <translation>Neben dem Ordner der Bilder</translation>
    </message>
    <message>
        <source>Beside the images&apos; folder: {folder}</source>
        <translation>Neben dem Ordner der Bilder: {folder}</translation>
    </message>
    <message>
        <source>Browse for the folder for the results</source>
        <translation>Nach dem Ordner für die Ergebnisse suchen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>With patients&apos; names</source>
        <translation>Mit Patientennamen</translation>
    </message>
    <message>
        <source>Write {kind} when the batch is done</source>
        <translation>{kind} schreiben, wenn der Stapel fertig ist</translation>
    </message>
    <message>
        <source>written when the batch is done</source>
        <translation>wird geschrieben, wenn der Stapel fertig ist</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV: a table as plain text</source>
        <translation>CSV: eine Tabelle als reiner Text</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>JSON: for programs</source>
        <translation>JSON: für Programme</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Dateiart</translation>
    </message>
    <message>
        <source>Paths of files are part of every export, and may hold a name themselves.</source>
        <translation>Dateipfade sind Teil jedes Exports und können selbst einen Namen enthalten.</translation>
    </message>
    <message>
        <source>The batch is not done: what is there so far is exported.</source>
        <translation>Der Stapel ist nicht fertig: exportiert wird, was bisher da ist.</translation>
    </message>
    <message>
        <source>With patients&apos; names</source>
        <translation>Mit Patientennamen</translation>
    </message>
    <message>
        <source>XLSX: a workbook for Excel or LibreOffice</source>
        <translation>XLSX: eine Arbeitsmappe für Excel oder LibreOffice</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save the picture with its map</source>
        <translation>Das Bild mit seiner Karte speichern</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Als {name} gespeichert.</translation>
    </message>
    <message>
        <source>The image was copied, with its caption.</source>
        <translation>Das Bild wurde mit seiner Beschriftung kopiert.</translation>
    </message>
    <message>
        <source>The result was copied.</source>
        <translation>Das Ergebnis wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>FileDelegate</name>
    <message>
        <source>{count} slices</source>
        <translation>{count} Schichten</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>Type, choose or drop a file</source>
        <translation>Eingeben, wählen oder eine Datei hierher ziehen</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No slice with an answer that stands</source>
        <translation>Keine Schicht mit gültiger Antwort</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>Nicht klassifiziert</translation>
    </message>
    <message>
        <source>Opened images</source>
        <translation>Geöffnete Bilder</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Scored {done} of {count}</source>
        <translation>{done} von {count} bewertet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>{name} in {number} of {count}</source>
        <translation>{name} in {number} von {count}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Flagged or refer</source>
        <translation>Markiert oder vorzulegen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search case, patient, class, reader or note</source>
        <translation>Fall, Patient, Klasse, Befunder oder Notiz suchen</translation>
    </message>
    <message>
        <source>Search files, patients, reasons (Ctrl+F)</source>
        <translation>Dateien, Patienten, Gründe suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>Fälle durchsuchen</translation>
    </message>
    <message>
        <source>Show all reasons again</source>
        <translation>Wieder alle Gründe zeigen</translation>
    </message>
    <message>
        <source>Show all reasons, not only: {name}</source>
        <translation>Alle Gründe zeigen, nicht nur: {name}</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Abzeichnung</translation>
    </message>
    <message>
        <source>{shown} of {of} rows</source>
        <translation>{shown} von {of} Zeilen</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose: {name}</source>
        <translation>Wählen: {name}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Type, choose or drop a folder</source>
        <translation>Eingeben, wählen oder einen Ordner hierher ziehen</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Loading {engine}…</source>
        <translation>{engine} wird geladen…</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>Kein Modell ist geladen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>Webserver</translation>
    </message>
    <message>
        <source>{name} · version {version} · {engine}</source>
        <translation>{name} · Version {version} · {engine}</translation>
    </message>
</context>
<context>
    <name>FrameBar</name>
    <message>
        <source> · loading {number}…</source>
        <translation> · lädt {number}…</translation>
    </message>
    <message>
        <source>&amp;Slice</source>
        <translation>&amp;Schicht</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronal</translation>
    </message>
    <message>
        <source>Go to the slice in which a tumour is most probable among those that stand (K)</source>
        <translation>Zu der Schicht gehen, in der unter den gültigen ein Tumor am wahrscheinlichsten ist (K)</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volume {number} of {count}</source>
        <translation>Volumen {number} von {count}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>★ Key slice</source>
        <translation>★ Schlüsselschicht</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;Log…</source>
        <translation>&amp;Protokoll…</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Open E&amp;xample Drawings</source>
        <translation>Beis&amp;pielzeichnungen öffnen</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Open Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>The page {name} is not part of this installation.</source>
        <translation>Die Seite {name} gehört nicht zu dieser Installation.</translation>
    </message>
    <message>
        <source>This leads to the network, where the program does not go: {address}</source>
        <translation>Dies führt ins Netz, wohin das Programm nicht geht: {address}</translation>
    </message>
    <message>
        <source>User Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>{address} lies with the program&apos;s sources.</source>
        <translation>{address} liegt bei den Quellen des Programms.</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Images without a patient&apos;s name</source>
        <translation>Bilder ohne Patientennamen</translation>
    </message>
    <message>
        <source>Name unknown</source>
        <translation>Name unbekannt</translation>
    </message>
    <message>
        <source>Not known whose they are</source>
        <translation>Nicht bekannt, wessen Bilder</translation>
    </message>
    <message>
        <source>Patient unknown</source>
        <translation>Patient unbekannt</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>geb. {date}</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>other</source>
        <translation>divers</translation>
    </message>
</context>
<context>
    <name>ImageChooser</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>LastVisits</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Letzte Anfrage</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Zugelassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nobody has opened the page yet.</source>
        <translation>Noch hat niemand die Seite geöffnet.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Who came last</source>
        <translation>Wer zuletzt kam</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>LayoutActions</name>
    <message>
        <source>&amp;Compare Two Images</source>
        <translation>Zwei Bilder &amp;vergleichen</translation>
    </message>
    <message>
        <source>Ali&amp;gn the Slices Shown</source>
        <translation>Gezeigte Sc&amp;hichten ausrichten</translation>
    </message>
    <message>
        <source>Cross L&amp;ines</source>
        <translation>&amp;Schnittlinien</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>Image Li&amp;st</source>
        <translation>Bild&amp;liste</translation>
    </message>
    <message>
        <source>Ne&amp;xt Picture</source>
        <translation>Nä&amp;chstes Teilbild</translation>
    </message>
    <message>
        <source>Res&amp;ult Panel</source>
        <translation>E&amp;rgebnisbereich</translation>
    </message>
    <message>
        <source>Three Plan&amp;es</source>
        <translation>Drei &amp;Ebenen</translation>
    </message>
</context>
<context>
    <name>LayoutControl</name>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>Schicht {number} von {count}</translation>
    </message>
</context>
<context>
    <name>Leftover</name>
    <message>
        <source>A batch was interrupted: {done} of {total} done in {name}.</source>
        <translation>Ein Stapel wurde unterbrochen: {done} von {total} erledigt in {name}.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>LicencesPage</name>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>The package brings no text of its licence along.</source>
        <translation>Das Paket bringt keinen Lizenztext mit.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>see below</source>
        <translation>siehe unten</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>&amp;Remove offset</source>
        <translation>Versa&amp;tz entfernen</translation>
    </message>
    <message>
        <source>Al&amp;ign here</source>
        <translation>H&amp;ier ausrichten</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Den Vergleich beenden</translation>
    </message>
    <message>
        <source>Lin&amp;k view</source>
        <translation>Ansicht &amp;koppeln</translation>
    </message>
    <message>
        <source>Lin&amp;k zoom, position and window</source>
        <translation>Zoom, Position und Fensterung &amp;koppeln</translation>
    </message>
    <message>
        <source>Link sli&amp;ces</source>
        <translation>S&amp;chichten koppeln</translation>
    </message>
    <message>
        <source>Scrolling one picture scrolls the other</source>
        <translation>Blättern in einem Bild blättert auch im anderen</translation>
    </message>
    <message>
        <source>The two slices shown now correspond: scroll on from here together</source>
        <translation>Die beiden gezeigten Schichten entsprechen einander: ab hier gemeinsam blättern</translation>
    </message>
    <message>
        <source>Zoom, position and window of one picture are those of the other</source>
        <translation>Zoom, Position und Fensterung des einen Bildes sind die des anderen</translation>
    </message>
</context>
<context>
    <name>ListExportDialog</name>
    <message>
        <source>CSV: a table as plain text</source>
        <translation>CSV: eine Tabelle als reiner Text</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Export the list: {cases}</source>
        <translation>Die Liste exportieren: {cases}</translation>
    </message>
    <message>
        <source>JSON: for programs</source>
        <translation>JSON: für Programme</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Dateiart</translation>
    </message>
    <message>
        <source>With everything that is stored of persons</source>
        <translation>Mit allem, was über Personen gespeichert ist</translation>
    </message>
    <message>
        <source>Without it the file holds pseudonyms, and neither notes nor readers.</source>
        <translation>Ohne dies enthält die Datei Pseudonyme und weder Notizen noch Befunder.</translation>
    </message>
    <message>
        <source>XLSX: a workbook for Excel or LibreOffice</source>
        <translation>XLSX: eine Arbeitsmappe für Excel oder LibreOffice</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>&amp;Compare with This One</source>
        <translation>Mit diesem &amp;vergleichen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>LockCover</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>MRI Classifier is locked</source>
        <translation>MRI Classifier ist gesperrt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Press a key or click to go on.</source>
        <translation>Zum Fortfahren eine Taste drücken oder klicken.</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Das ist nicht die Passphrase.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Work in the background goes on.</source>
        <translation>Arbeiten im Hintergrund laufen weiter.</translation>
    </message>
    <message>
        <source>Wrong. Try again in {seconds} s.</source>
        <translation>Falsch. In {seconds} s erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>LockPassphraseDialog</name>
    <message>
        <source>Lock passphrase</source>
        <translation>Passphrase der Sperre</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Derzeitige Passphrase</translation>
    </message>
    <message>
        <source>Take {count} characters or more.</source>
        <translation>{count} Zeichen oder mehr verwenden.</translation>
    </message>
    <message>
        <source>The present passphrase is another one.</source>
        <translation>Die derzeitige Passphrase lautet anders.</translation>
    </message>
    <message>
        <source>The two new ones differ; write the same twice.</source>
        <translation>Die beiden neuen unterscheiden sich; zweimal dasselbe eingeben.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait {seconds} s.</source>
        <translation>Zu viele falsche Versuche. {seconds} s warten.</translation>
    </message>
    <message>
        <source>Unlocking asks for it. It keeps passers-by out; it does not encrypt anything. Leave the new one empty to unlock without a passphrase.</source>
        <translation>Zum Entsperren wird sie verlangt. Sie hält Vorbeigehende fern; sie verschlüsselt nichts. Die neue leer lassen, um ohne Passphrase zu entsperren.</translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Mitlaufen</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Lines shown: {shown} of {all}.</source>
        <translation>Gezeigte Zeilen: {shown} von {all}.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>No line fits.</source>
        <translation>Keine Zeile passt.</translation>
    </message>
    <message>
        <source>Normal and graver</source>
        <translation>Normal und schwerer</translation>
    </message>
    <message>
        <source>Older lines are in the folder.</source>
        <translation>Ältere Zeilen liegen im Ordner.</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Stay at the newest line</source>
        <translation>Bei der neuesten Zeile bleiben</translation>
    </message>
    <message>
        <source>The log holds no file names and no patient data.</source>
        <translation>Das Protokoll enthält weder Dateinamen noch Patientendaten.</translation>
    </message>
    <message>
        <source>There is no log yet: nothing has been noted.</source>
        <translation>Es gibt noch kein Protokoll: nichts wurde vermerkt.</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Images ({patterns})</source>
        <translation>Bilder ({patterns})</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Einen Bilderordner öffnen</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>Bilder öffnen</translation>
    </message>
</context>
<context>
    <name>MapControls</name>
    <message>
        <source>Available once the image is classified.</source>
        <translation>Verfügbar, sobald das Bild klassifiziert ist.</translation>
    </message>
    <message>
        <source>Class of the activation map</source>
        <translation>Klasse der Aktivierungskarte</translation>
    </message>
    <message>
        <source>Lay over the image where the network found the class</source>
        <translation>Über das Bild legen, wo das Netz die Klasse gefunden hat</translation>
    </message>
    <message>
        <source>Map &amp;of</source>
        <translation>Karte v&amp;on</translation>
    </message>
    <message>
        <source>O&amp;pacity</source>
        <translation>Deckk&amp;raft</translation>
    </message>
    <message>
        <source>Opacity of the activation map</source>
        <translation>Deckkraft der Aktivierungskarte</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>Vorhergesagte Klasse</translation>
    </message>
    <message>
        <source>Predicted: {name}</source>
        <translation>Vorhergesagt: {name}</translation>
    </message>
    <message>
        <source>Show &amp;activation map</source>
        <translation>Aktivierungskarte &amp;zeigen</translation>
    </message>
    <message>
        <source>True resolution {columns} × {rows} cells, smoothed.</source>
        <translation>Tatsächliche Auflösung {columns} × {rows} Zellen, geglättet.</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Dark blue: weak activation. Bright yellow: strong activation.</source>
        <translation>Dunkelblau: schwache Aktivierung. Hellgelb: starke Aktivierung.</translation>
    </message>
    <message>
        <source>Legend of the activation map</source>
        <translation>Legende der Aktivierungskarte</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
</context>
<context>
    <name>MaskCanvas</name>
    <message>
        <source>Box {number} is chosen</source>
        <translation>Rechteck {number} ist gewählt</translation>
    </message>
    <message>
        <source>Picture with its mask</source>
        <translation>Bild mit seiner Abdeckung</translation>
    </message>
    <message>
        <source>{count} boxes</source>
        <translation>{count} Rechtecke</translation>
    </message>
</context>
<context>
    <name>MaskDialog</name>
    <message>
        <source>&amp;Apply Mask</source>
        <translation>Abdeckung &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>&amp;Rechteck</translation>
    </message>
    <message>
        <source>&amp;Boxes Found</source>
        <translation>&amp;Gefundene Rechtecke</translation>
    </message>
    <message>
        <source>&amp;Go On Without</source>
        <translation>&amp;Ohne Abdeckung weiter</translation>
    </message>
    <message>
        <source>B&amp;rush</source>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Mask text</source>
        <translation>Text abdecken</translation>
    </message>
    <message>
        <source>No text was found beside the head. Look for yourself and paint it over.</source>
        <translation>Neben dem Kopf wurde keine Schrift gefunden. Selbst nachsehen und sie übermalen.</translation>
    </message>
    <message>
        <source>Put the boxes around the text that was found again</source>
        <translation>Die Rechtecke wieder um die gefundene Schrift legen</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederherstellen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>The file states that text is part of its pixels. Look for names and numbers and paint them over.</source>
        <translation>Die Datei gibt an, dass Schrift Teil ihrer Pixel ist. Nach Namen und Nummern suchen und sie übermalen.</translation>
    </message>
    <message>
        <source>The mask goes on every slice of this image in saved and copied pictures and in reports, where it is black all over. The file and the answer stay as they are. Keys: Insert makes a box, Page Down chooses the next, arrows move it, with Shift they change its size, Delete removes it.</source>
        <translation>Die Abdeckung liegt auf jeder Schicht dieses Bildes in gespeicherten und kopierten Bildern und in Berichten und ist dort ganz schwarz. Datei und Antwort bleiben unverändert. Tasten: Einfg erzeugt ein Rechteck, Bild ab wählt das nächste, Pfeile verschieben es, mit Umschalt ändern sie die Größe, Entf entfernt es.</translation>
    </message>
    <message>
        <source>The picture holds nothing that tells who it shows</source>
        <translation>Das Bild enthält nichts, was verrät, wen es zeigt</translation>
    </message>
    <message>
        <source>This may be text that tells who the picture shows. Check the boxes and look for more: text over the head is not found.</source>
        <translation>Dies könnte Schrift sein, die verrät, wen das Bild zeigt. Die Rechtecke prüfen und nach weiterer suchen: Schrift über dem Kopf wird nicht gefunden.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message>
        <source>Earlier messages: {count}</source>
        <translation>Frühere Meldungen: {count}</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Liste zeigen</translation>
    </message>
    <message>
        <source>{count} files could not be opened.</source>
        <translation>{count} Dateien konnten nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Install from folder…</source>
        <translation>&amp;Aus Ordner installieren…</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>Dieses Modell &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Accuracy on its own validation images: {value}</source>
        <translation>Genauigkeit auf den eigenen Validierungsbildern: {value}</translation>
    </message>
    <message>
        <source>Classes: {classes}</source>
        <translation>Klassen: {classes}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Delete model</source>
        <translation>Modell löschen</translation>
    </message>
    <message>
        <source>Delete the model {name} for good? Answers that it gave stay in the case history.</source>
        <translation>Das Modell {name} endgültig löschen? Seine Antworten bleiben im Fallarchiv.</translation>
    </message>
    <message>
        <source>Go back to the model that answered before this one</source>
        <translation>Zum Modell zurückkehren, das vor diesem geantwortet hat</translation>
    </message>
    <message>
        <source>Install from &amp;ZIP file…</source>
        <translation>Aus &amp;ZIP-Datei installieren…</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>Looking at the models…</source>
        <translation>Die Modelle werden gesucht…</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>SHA-256 {hash}…</source>
        <translation>SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow this.</source>
        <translation>Der Administrator dieses Computers erlaubt dies nicht.</translation>
    </message>
    <message>
        <source>There is no model. Install one from a folder or a ZIP file.</source>
        <translation>Es gibt kein Modell. Eines aus einem Ordner oder einer ZIP-Datei installieren.</translation>
    </message>
    <message>
        <source>This model is in use.</source>
        <translation>Dieses Modell ist in Verwendung.</translation>
    </message>
    <message>
        <source>Version {version}, made {date}</source>
        <translation>Version {version}, erstellt {date}</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>ZIP file of a model</source>
        <translation>ZIP-Datei eines Modells</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Verwendung</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>{name} answers again.</source>
        <translation>{name} antwortet wieder.</translation>
    </message>
    <message>
        <source>{name} answers from now on.</source>
        <translation>{name} antwortet ab jetzt.</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} ist gelöscht.</translation>
    </message>
    <message>
        <source>{name} is installed. It does not answer before you choose it.</source>
        <translation>{name} ist installiert. Es antwortet erst, wenn es gewählt wird.</translation>
    </message>
    <message>
        <source>{name} is whole: its files, its copies and its answers to the reference drawings are as they should be.</source>
        <translation>{name} ist einwandfrei: Dateien, Kopien und Antworten auf die Referenzzeichnungen sind, wie sie sein sollen.</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Saved when you leave it, or with Ctrl+Enter</source>
        <translation>Wird beim Verlassen oder mit Strg+Eingabe gespeichert</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Pasted image {number}</source>
        <translation>Eingefügtes Bild {number}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Passwort setzen</translation>
    </message>
</context>
<context>
    <name>PasswordFields</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>12 characters or more; several words in a row are easy to keep.</source>
        <translation>12 Zeichen oder mehr; mehrere Wörter hintereinander sind leicht zu merken.</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Noch &amp;einmal</translation>
    </message>
    <message>
        <source>The two passwords differ; type the same twice.</source>
        <translation>Die beiden Passwörter unterscheiden sich; zweimal dasselbe eingeben.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>&amp;Reset All</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Case history</source>
        <translation>Fallarchiv</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>the model in use: {name}</source>
        <translation>das verwendete Modell: {name}</translation>
    </message>
    <message>
        <source>the model that came with the program: {name}</source>
        <translation>das mitgelieferte Modell: {name}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Vorherige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Größe der Seite</translation>
    </message>
    <message>
        <source>The page cannot be shown.</source>
        <translation>Die Seite lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
</context>
<context>
    <name>ProbabilityBar</name>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Probability {value}</source>
        <translation>Wahrscheinlichkeit {value}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probability of each class</source>
        <translation>Wahrscheinlichkeit jeder Klasse</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Classifying {name}</source>
        <translation>{name} wird klassifiziert</translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation>Fertig: {name}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>New batch…</source>
        <translation>Neuer Stapel…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused: {name}</source>
        <translation>Angehalten: {name}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Starting: {name}</source>
        <translation>Startet: {name}</translation>
    </message>
    <message>
        <source>Stopped: {name}</source>
        <translation>Gestoppt: {name}</translation>
    </message>
    <message>
        <source>Stopping: {name}</source>
        <translation>Wird gestoppt: {name}</translation>
    </message>
    <message>
        <source>Stops after the image at work; it can be resumed later</source>
        <translation>Hält nach dem laufenden Bild an; lässt sich später fortsetzen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>in {time}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{rate} images/s</source>
        <translation>{rate} Bilder/s</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>Code with the address, for a camera</source>
        <translation>Code mit der Adresse, für eine Kamera</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>What this means, and what to do</source>
        <translation>Was dies bedeutet und was zu tun ist</translation>
    </message>
</context>
<context>
    <name>RemoveQuestion</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>&amp;Mask Text in Pictures…</source>
        <translation>&amp;Text in Bildern abdecken…</translation>
    </message>
    <message>
        <source>Cop&amp;y Result</source>
        <translation>Er&amp;gebnis kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Image</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>Be&amp;richt…</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>A &amp;page for each study</source>
        <translation>Eine &amp;Seite je Studie</translation>
    </message>
    <message>
        <source>Key slice</source>
        <translation>Schlüsselschicht</translation>
    </message>
    <message>
        <source>Key slice and all that name a tumour</source>
        <translation>Schlüsselschicht und alle mit Tumor</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>Name, number and dates then stand on every page.</source>
        <translation>Name, Nummer und Daten stehen dann auf jeder Seite.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>Pa&amp;pier</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>S&amp;lices</source>
        <translation>S&amp;chichten</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Slice on the screen</source>
        <translation>Schicht auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Stands at the beginning of the report</source>
        <translation>Steht am Anfang des Berichts</translation>
    </message>
    <message>
        <source>Studies in the report</source>
        <translation>Studien im Bericht</translation>
    </message>
    <message>
        <source>With activation &amp;map</source>
        <translation>Mit Aktivierungs&amp;karte</translation>
    </message>
    <message>
        <source>With the patient&apos;s &amp;name</source>
        <translation>Mit Patienten&amp;name</translation>
    </message>
    <message>
        <source>{count} studies</source>
        <translation>{count} Studien</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Make Report</source>
        <translation>&amp;Bericht erstellen</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>It may tell who they show, so they are left out.</source>
        <translation>Sie könnte verraten, wen sie zeigen, daher sind sie weggelassen.</translation>
    </message>
    <message>
        <source>It may tell who they show.</source>
        <translation>Sie könnte verraten, wen sie zeigen.</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Bericht wird erstellt</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>Der Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>Mas&amp;k Text…</source>
        <translation>Te&amp;xt abdecken…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Show them &amp;unmasked</source>
        <translation>&amp;Nicht abgedeckt zeigen</translation>
    </message>
    <message>
        <source>Stopped. There is no report.</source>
        <translation>Gestoppt. Es gibt keinen Bericht.</translation>
    </message>
    <message>
        <source>Text may be part of the pixels in {count} of the pictures.</source>
        <translation>In {count} der Bilder könnte Schrift Teil der Pixel sein.</translation>
    </message>
    <message>
        <source>The administrator of this computer does not let you save or print reports.</source>
        <translation>Der Administrator dieses Computers erlaubt kein Speichern oder Drucken von Berichten.</translation>
    </message>
    <message>
        <source>There is no report.</source>
        <translation>Es gibt keinen Bericht.</translation>
    </message>
    <message>
        <source>Tick at least one study.</source>
        <translation>Mindestens eine Studie ankreuzen.</translation>
    </message>
    <message>
        <source>{done} of {count} studies</source>
        <translation>{done} von {count} Studien</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… und {count} weitere.</translation>
    </message>
</context>
<context>
    <name>ReportOutput</name>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wird gedruckt…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Als {name} gespeichert.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>An den Drucker gesendet.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>About this file</source>
        <translation>Zu dieser Datei</translation>
    </message>
    <message>
        <source>About this series</source>
        <translation>Zu dieser Serie</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>RetrainDialog</name>
    <message>
        <source>&amp;Check images &gt;</source>
        <translation>Bilder &amp;prüfen &gt;</translation>
    </message>
    <message>
        <source>&amp;Continue &gt;</source>
        <translation>&amp;Weiter &gt;</translation>
    </message>
    <message>
        <source>&amp;New training</source>
        <translation>&amp;Neues Training</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>Training &amp;starten</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; &amp;Zurück</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Delete this training and what it has made, for good?</source>
        <translation>Dieses Training und was es erzeugt hat, endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete training</source>
        <translation>Training löschen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Retrain Model</source>
        <translation>Modell nachtrainieren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The model {name} answers again.</source>
        <translation>Das Modell {name} antwortet wieder.</translation>
    </message>
    <message>
        <source>The new model answers from now on. You can roll back at any time.</source>
        <translation>Das neue Modell antwortet ab jetzt. Es lässt sich jederzeit zurücknehmen.</translation>
    </message>
    <message>
        <source>The new model is installed. Tools &gt; Models lets it answer.</source>
        <translation>Das neue Modell ist installiert. „Extras &gt; Modelle“ lässt es antworten.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>Calibrating the new model</source>
        <translation>Das neue Modell wird kalibriert</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Checking the new model&apos;s copies</source>
        <translation>Die Kopien des neuen Modells werden geprüft</translation>
    </message>
    <message>
        <source>Comparing the models</source>
        <translation>Die Modelle werden verglichen</translation>
    </message>
    <message>
        <source>It recognises fewer of: {classes}.</source>
        <translation>Es erkennt weniger von: {classes}.</translation>
    </message>
    <message>
        <source>Learning what its images look like</source>
        <translation>Das Aussehen seiner Bilder wird gelernt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>Kopien werden gesucht</translation>
    </message>
    <message>
        <source>Measuring the new model</source>
        <translation>Das neue Modell wird gemessen</translation>
    </message>
    <message>
        <source>Only {images} images were compared: these figures say little.</source>
        <translation>Nur {images} Bilder wurden verglichen: diese Zahlen sagen wenig.</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>Das Netz wird vorbereitet</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Retraining is stopped</source>
        <translation>Nachtraining ist gestoppt</translation>
    </message>
    <message>
        <source>Retraining: epoch {epoch} of {epochs}</source>
        <translation>Nachtraining: Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <source>Retraining: the new model is ready to be compared</source>
        <translation>Nachtraining: das neue Modell kann verglichen werden</translation>
    </message>
    <message>
        <source>Retraining…</source>
        <translation>Nachtraining läuft…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The case history cannot be read.</source>
        <translation>Das Fallarchiv lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The new model is better on these images.</source>
        <translation>Das neue Modell ist bei diesen Bildern besser.</translation>
    </message>
    <message>
        <source>The new model is not clearly better: what differs between the two can be chance.</source>
        <translation>Das neue Modell ist nicht eindeutig besser: der Unterschied kann Zufall sein.</translation>
    </message>
    <message>
        <source>The new model is worse on these images.</source>
        <translation>Das neue Modell ist bei diesen Bildern schlechter.</translation>
    </message>
    <message>
        <source>There is no case history.</source>
        <translation>Es gibt kein Fallarchiv.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Writing the new model</source>
        <translation>Das neue Modell wird geschrieben</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>{what}: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}  ·  step {batch} of {batches}  ·  {size} px</source>
        <translation>Epoche {epoch} von {epochs}  ·  Schritt {batch} von {batches}  ·  {size} px</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Log of the training</source>
        <translation>Protokoll des Trainings</translation>
    </message>
    <message>
        <source>No row fits the search and the filters</source>
        <translation>Keine Zeile passt zur Suche und zu den Filtern</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Noch wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Old and new are being compared</source>
        <translation>Alt und Neu werden verglichen</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Resume goes on after the last finished epoch.</source>
        <translation>„Fortsetzen“ macht nach der letzten fertigen Epoche weiter.</translation>
    </message>
    <message>
        <source>Starting; this takes some seconds…</source>
        <translation>Startet; dies dauert einige Sekunden…</translation>
    </message>
    <message>
        <source>Stopping after the running step…</source>
        <translation>Hält nach dem laufenden Schritt an…</translation>
    </message>
    <message>
        <source>The first results appear in a moment…</source>
        <translation>Die ersten Ergebnisse erscheinen gleich…</translation>
    </message>
    <message>
        <source>The images that are learned from are altered at random each time, so their figures are often the lower ones.</source>
        <translation>Die Lernbilder werden jedes Mal zufällig verändert, daher sind ihre Zahlen oft die niedrigeren.</translation>
    </message>
    <message>
        <source>The model is being trained</source>
        <translation>Das Modell wird trainiert</translation>
    </message>
    <message>
        <source>The new model is being written and calibrated</source>
        <translation>Das neue Modell wird geschrieben und kalibriert</translation>
    </message>
    <message>
        <source>The training is done</source>
        <translation>Das Training ist fertig</translation>
    </message>
    <message>
        <source>The training is stopped</source>
        <translation>Das Training ist gestoppt</translation>
    </message>
    <message>
        <source>You can close this window: the training goes on.</source>
        <translation>Dieses Fenster kann geschlossen werden: das Training läuft weiter.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Looking for images</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>Looking for images: {looked} files, {found} found</source>
        <translation>Bilder werden gesucht: {looked} Dateien, {found} gefunden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
</context>
<context>
    <name>SelfCheckDialog</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Everything is as it should be</source>
        <translation>Alles ist, wie es sein soll</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Selbstprüfung</translation>
    </message>
    <message>
        <source>The model&apos;s files are compared with their recorded hashes, and its answers to reference drawings with the recorded answers.</source>
        <translation>Die Dateien des Modells werden mit ihren aufgezeichneten Prüfsummen verglichen, seine Antworten auf Referenzzeichnungen mit den aufgezeichneten Antworten.</translation>
    </message>
    <message>
        <source>The self-check failed</source>
        <translation>Die Selbstprüfung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
</context>
<context>
    <name>SeriesBlock</name>
    <message>
        <source>Agreement: {name} in {part} of the {number} slices that name a tumour</source>
        <translation>Übereinstimmung: {name} in {part} der {number} Schichten mit Tumor</translation>
    </message>
    <message>
        <source>All {count} slices of the series</source>
        <translation>Alle {count} Schichten der Serie</translation>
    </message>
    <message>
        <source>Counts of slices, not a probability for the series: the model was made for single slices near a tumour.</source>
        <translation>Anzahl von Schichten, keine Wahrscheinlichkeit für die Serie: das Modell ist für einzelne Schichten nahe einem Tumor gemacht.</translation>
    </message>
    <message>
        <source>Go to the slice where {name} is most probable</source>
        <translation>Zu der Schicht gehen, in der {name} am wahrscheinlichsten ist</translation>
    </message>
    <message>
        <source>Not certain in {number} of {count} slices</source>
        <translation>Nicht sicher in {number} von {count} Schichten</translation>
    </message>
    <message>
        <source>Not to be relied on in {number} of {count} slices</source>
        <translation>Nicht verlässlich in {number} von {count} Schichten</translation>
    </message>
    <message>
        <source>Scored {done} of {count}</source>
        <translation>{done} von {count} bewertet</translation>
    </message>
    <message>
        <source>Slices scored</source>
        <translation>Bewertete Schichten</translation>
    </message>
    <message>
        <source>The slices of this plane are scored as you look at them.</source>
        <translation>Die Schichten dieser Ebene werden beim Ansehen bewertet.</translation>
    </message>
    <message>
        <source>{name} in {number} of {count} slices</source>
        <translation>{name} in {number} von {count} Schichten</translation>
    </message>
    <message>
        <source>{name}: highest in slice {number}</source>
        <translation>{name}: am höchsten in Schicht {number}</translation>
    </message>
    <message>
        <source>{number} of {count} slices cannot be read or classified</source>
        <translation>{number} von {count} Schichten lassen sich nicht lesen oder klassifizieren</translation>
    </message>
</context>
<context>
    <name>SeriesDisplay</name>
    <message>
        <source>Scored {done} of {count}</source>
        <translation>{done} von {count} bewertet</translation>
    </message>
</context>
<context>
    <name>ServerActions</name>
    <message>
        <source>&amp;Allow Other Computers…</source>
        <translation>Andere &amp;Computer zulassen…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Open Page in Browser</source>
        <translation>Seite im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Start Web Server</source>
        <translation>Webserver &amp;starten</translation>
    </message>
    <message>
        <source>S&amp;top Web Server</source>
        <translation>Webserver s&amp;toppen</translation>
    </message>
    <message>
        <source>Server &amp;Panel…</source>
        <translation>Server&amp;übersicht…</translation>
    </message>
</context>
<context>
    <name>ServerBanner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go back to the settings before</source>
        <translation>Zu den vorherigen Einstellungen zurückkehren</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep the new settings of the web server</source>
        <translation>Die neuen Einstellungen des Webservers behalten</translation>
    </message>
    <message>
        <source>Show the server panel</source>
        <translation>Die Serverübersicht zeigen</translation>
    </message>
    <message>
        <source>Start the web server again</source>
        <translation>Den Webserver wieder starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the web server</source>
        <translation>Den Webserver stoppen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ServerDesk</name>
    <message>
        <source>Stop Server and &amp;Quit</source>
        <translation>Server stoppen und &amp;beenden</translation>
    </message>
    <message>
        <source>The web server is running, and used in the last five minutes by: {count}. Closing this window stops it.</source>
        <translation>Der Webserver läuft; Nutzer in den letzten fünf Minuten: {count}. Das Schließen dieses Fensters stoppt ihn.</translation>
    </message>
    <message>
        <source>The web server is running. Closing this window stops it.</source>
        <translation>Der Webserver läuft. Das Schließen dieses Fensters stoppt ihn.</translation>
    </message>
</context>
<context>
    <name>ServerTray</name>
    <message>
        <source>Show &amp;MRI Classifier</source>
        <translation>&amp;MRI Classifier zeigen</translation>
    </message>
</context>
<context>
    <name>ServerWindow</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>API &amp;Tokens</source>
        <translation>API-&amp;Token</translation>
    </message>
    <message>
        <source>No case history is kept, so nothing is written down of who used the server. Preferences &gt; Case history switches it on.</source>
        <translation>Es wird kein Fallarchiv geführt, daher wird nicht festgehalten, wer den Server benutzt hat. Einstellungen &gt; Fallarchiv schaltet es ein.</translation>
    </message>
    <message>
        <source>Rows of the audit log that could not be written: {count}. Look whether the disk is full.</source>
        <translation>Zeilen des Prüfprotokolls, die nicht geschrieben werden konnten: {count}. Prüfen, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>Web Server</source>
        <translation>Webserver</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Changed; it is empty by default.</source>
        <translation>Geändert; die Vorgabe ist leer.</translation>
    </message>
    <message>
        <source>Changed; the default is off.</source>
        <translation>Geändert; die Vorgabe ist aus.</translation>
    </message>
    <message>
        <source>Changed; the default is on.</source>
        <translation>Geändert; die Vorgabe ist ein.</translation>
    </message>
    <message>
        <source>Changed; the default is {default}.</source>
        <translation>Geändert; die Vorgabe ist {default}.</translation>
    </message>
    <message>
        <source>Changed; the default is “{default}”.</source>
        <translation>Geändert; die Vorgabe ist „{default}“.</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer.</source>
        <translation>Vom Administrator dieses Computers festgelegt.</translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation>Auf die Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>Reset “{setting}” to its default</source>
        <translation>„{setting}“ auf die Vorgabe zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Epochs at full size</source>
        <translation>&amp;Epochen in voller Größe</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Expected time</source>
        <translation>Erwartete Dauer</translation>
    </message>
    <message>
        <source>How often every image is shown in the last stage. More is not always better.</source>
        <translation>Wie oft jedes Bild in der letzten Stufe gezeigt wird. Mehr ist nicht immer besser.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>S&amp;tart from</source>
        <translation>Beginnen &amp;mit</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Starts from</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>The same seed, images and computer give the same model again.</source>
        <translation>Gleicher Startwert, gleiche Bilder und gleicher Computer ergeben wieder dasselbe Modell.</translation>
    </message>
    <message>
        <source>The training runs as a program of its own, at low priority: you can go on working, and close this window. It can be stopped at any time and goes on after the last finished epoch.</source>
        <translation>Das Training läuft als eigenes Programm mit niedriger Priorität: währenddessen lässt sich weiterarbeiten und dieses Fenster schließen. Es kann jederzeit gestoppt werden und geht nach der letzten fertigen Epoche weiter.</translation>
    </message>
    <message>
        <source>Trained with</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>about {time}, as earlier trainings on this computer took</source>
        <translation>etwa {time}, so lange dauerten frühere Trainings auf diesem Computer</translation>
    </message>
    <message>
        <source>being estimated…</source>
        <translation>wird geschätzt…</translation>
    </message>
    <message>
        <source>roughly {low} to {high}; exact once it runs</source>
        <translation>ungefähr {low} bis {high}; genau, sobald es läuft</translation>
    </message>
    <message>
        <source>{trained} different ones to learn from, {held} held out</source>
        <translation>{trained} verschiedene zum Lernen, {held} zurückgehalten</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>All names</source>
        <translation>Alle Namen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Classify a folder</source>
        <translation>Einen Ordner klassifizieren</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Counting… {files} so far</source>
        <translation>Wird gezählt… bisher {files}</translation>
    </message>
    <message>
        <source>Drop a folder here, or choose one</source>
        <translation>Einen Ordner hierher ziehen oder wählen</translation>
    </message>
    <message>
        <source>Each file becomes a case that can be signed off, with its names.</source>
        <translation>Jede Datei wird zu einem Fall, der abgezeichnet werden kann, mit ihren Namen.</translation>
    </message>
    <message>
        <source>Each file becomes a case that can be signed off. Names are not stored.</source>
        <translation>Jede Datei wird zu einem Fall, der abgezeichnet werden kann. Namen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Every image in it is classified, one after the other. Nothing leaves this computer, and you can go on working meanwhile.</source>
        <translation>Jedes Bild darin wird klassifiziert, eines nach dem anderen. Nichts verlässt diesen Computer, und währenddessen lässt sich weiterarbeiten.</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer.</source>
        <translation>Vom Administrator dieses Computers festgelegt.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders within folders</source>
        <translation>Ordner in Ordnern</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>No kind of file is chosen. Tick at least one.</source>
        <translation>Keine Dateiart ist gewählt. Mindestens eine ankreuzen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not names like</source>
        <translation>Keine Namen wie</translation>
    </message>
    <message>
        <source>Only names like</source>
        <translation>Nur Namen wie</translation>
    </message>
    <message>
        <source>Preferences &gt; Case history is switched off.</source>
        <translation>Einstellungen &gt; Fallarchiv ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Record in the case history</source>
        <translation>Im Fallarchiv aufzeichnen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Several with semicolons between: T1*; *_axial.png. * stands for any letters.</source>
        <translation>Mehrere durch Semikolon getrennt: T1*; *_axial.png. * steht für beliebige Zeichen.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>Warten auf das Modell…</translation>
    </message>
    <message>
        <source>{count} that cannot be read</source>
        <translation>{count} nicht lesbar</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>&amp;Next &gt;</source>
        <translation>&amp;Weiter &gt;</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; &amp;Zurück</translation>
    </message>
    <message>
        <source>Allow other computers</source>
        <translation>Andere Computer zulassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Choose the two files, certificate and key.</source>
        <translation>Die beiden Dateien wählen, Zertifikat und Schlüssel.</translation>
    </message>
    <message>
        <source>Looking at the certificate…</source>
        <translation>Das Zertifikat wird geprüft…</translation>
    </message>
    <message>
        <source>The server then runs with these settings for two minutes. If you do not choose Keep in that time, it goes back to those before, by itself.</source>
        <translation>Der Server läuft dann zwei Minuten mit diesen Einstellungen. Wird in dieser Zeit nicht „Behalten“ gewählt, kehrt er von selbst zu den vorherigen zurück.</translation>
    </message>
    <message>
        <source>Valid until {day}.</source>
        <translation>Gültig bis {day}.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>&amp;Copy List</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>Keine Taste tut das.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search by command or key, such as “zoom” or “F9”</source>
        <translation>Nach Befehl oder Taste suchen, etwa „Zoom“ oder „F9“</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
</context>
<context>
    <name>SignOff</name>
    <message>
        <source> (not certain)</source>
        <translation> (nicht sicher)</translation>
    </message>
    <message>
        <source> (not to be relied on)</source>
        <translation> (nicht darauf verlassen)</translation>
    </message>
    <message>
        <source>, slice {number} of {count}</source>
        <translation>, Schicht {number} von {count}</translation>
    </message>
    <message>
        <source>Agreed: {name}</source>
        <translation>Zugestimmt: {name}</translation>
    </message>
    <message>
        <source>Corrected to: {name}</source>
        <translation>Korrigiert zu: {name}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederhergestellt: {what}</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>Nicht abgezeichnet</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Notiz geändert</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Notiz geschrieben</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>{reader} · {time}</source>
        <translation>{reader} · {time}</translation>
    </message>
</context>
<context>
    <name>SignOffBlock</name>
    <message>
        <source>Agree</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Bring the undone change back</source>
        <translation>Die rückgängig gemachte Änderung wiederherstellen</translation>
    </message>
    <message>
        <source>Correct To</source>
        <translation>Korrigieren zu</translation>
    </message>
    <message>
        <source>Name another class (Alt+1, Alt+2 …)</source>
        <translation>Eine andere Klasse angeben (Alt+1, Alt+2 …)</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>Nicht abgezeichnet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Abzeichnung</translation>
    </message>
    <message>
        <source>The model&apos;s answer for the study is right (Y)</source>
        <translation>Die Antwort des Modells für die Studie ist richtig (Y)</translation>
    </message>
    <message>
        <source>The model&apos;s answer has changed since then.</source>
        <translation>Die Antwort des Modells hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Undo the last change of the sign-off</source>
        <translation>Die letzte Änderung der Abzeichnung rückgängig machen</translation>
    </message>
    <message>
        <source>{name} (as the model says)</source>
        <translation>{name} (wie das Modell)</translation>
    </message>
</context>
<context>
    <name>SignOffHistory</name>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>And {count} earlier</source>
        <translation>Und {count} frühere</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>„{note}“</translation>
    </message>
</context>
<context>
    <name>SigningActions</name>
    <message>
        <source>&amp;Agree with the Model</source>
        <translation>Dem Modell &amp;zustimmen</translation>
    </message>
    <message>
        <source>&amp;Correct To</source>
        <translation>&amp;Korrigieren zu</translation>
    </message>
    <message>
        <source>&amp;Redo Sign-off</source>
        <translation>Abzeichnung &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Undo Sign-off</source>
        <translation>Abzeichnung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Name Class {number}</source>
        <translation>Klasse {number} angeben</translation>
    </message>
    <message>
        <source>Write a &amp;Note</source>
        <translation>Eine &amp;Notiz schreiben</translation>
    </message>
</context>
<context>
    <name>SlimLine</name>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
    <message>
        <source>Leave full screen (Esc)</source>
        <translation>Vollbild verlassen (Esc)</translation>
    </message>
</context>
<context>
    <name>SpanButton</name>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>letzte 30 Tage</translation>
    </message>
    <message>
        <source>last 365 days</source>
        <translation>letzte 365 Tage</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>letzte 7 Tage</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>SpanDialog</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>Schicht {number} von {count}</translation>
    </message>
    <message>
        <source>Zoom {value} %</source>
        <translation>Zoom {value} %</translation>
    </message>
</context>
<context>
    <name>StateHead</name>
    <message>
        <source>Start Web &amp;Server</source>
        <translation>Web&amp;server starten</translation>
    </message>
    <message>
        <source>Stop Web &amp;Server</source>
        <translation>Web&amp;server stoppen</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Agreed</source>
        <translation>Zugestimmt</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Agreement of those signed off</source>
        <translation>Übereinstimmung der abgezeichneten</translation>
    </message>
    <message>
        <source>Agreement over time</source>
        <translation>Übereinstimmung im Zeitverlauf</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Cases over time</source>
        <translation>Fälle im Zeitverlauf</translation>
    </message>
    <message>
        <source>Cases over time, in figures</source>
        <translation>Fälle im Zeitverlauf, in Zahlen</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Gefärbt</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>In Zahlen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>No cases were recorded in this time.</source>
        <translation>In dieser Zeit wurden keine Fälle aufgezeichnet.</translation>
    </message>
    <message>
        <source>One bar is</source>
        <translation>Ein Balken ist</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Reader: {name}</source>
        <translation>Befunder: {name}</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>The model&apos;s class and the reader&apos;s</source>
        <translation>Klasse des Modells und des Befunders</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>ein Monat</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>eine Woche</translation>
    </message>
    <message>
        <source>agreement {share}</source>
        <translation>Übereinstimmung {share}</translation>
    </message>
    <message>
        <source>by class</source>
        <translation>nach Klasse</translation>
    </message>
    <message>
        <source>by outcome</source>
        <translation>nach Ergebnis</translation>
    </message>
    <message>
        <source>by sign-off</source>
        <translation>nach Abzeichnung</translation>
    </message>
    <message>
        <source>{period}: {cases}</source>
        <translation>{period}: {cases}</translation>
    </message>
    <message>
        <source>{year} week {week}</source>
        <translation>{year} Woche {week}</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>&amp;Allow Other Computers…</source>
        <translation>Andere &amp;Computer zulassen…</translation>
    </message>
    <message>
        <source>&amp;Change Who Can Connect…</source>
        <translation>&amp;Ändern, wer sich verbinden darf…</translation>
    </message>
    <message>
        <source>Only &amp;This Computer</source>
        <translation>Nur &amp;dieser Computer</translation>
    </message>
    <message>
        <source>Other computers can connect no more, from now on</source>
        <translation>Andere Computer können sich ab jetzt nicht mehr verbinden</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Schritt {number} von {count}: {name}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source> · {place} mm</source>
        <translation> · {place} mm</translation>
    </message>
    <message>
        <source>Answers slice by slice</source>
        <translation>Antworten Schicht für Schicht</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>Schicht {number} von {count}</translation>
    </message>
</context>
<context>
    <name>StripLegend</name>
    <message>
        <source>Legend of the strip</source>
        <translation>Legende der Leiste</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>noch nicht bewertet</translation>
    </message>
    <message>
        <source>not to be relied on</source>
        <translation>nicht verlässlich</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>Nach Ergebnis</translation>
    </message>
    <message>
        <source>For other reasons: {count}. “Failed” in the filter shows all.</source>
        <translation>Aus anderen Gründen: {count}. „Fehlgeschlagen“ im Filter zeigt alle.</translation>
    </message>
    <message>
        <source>Nothing failed.</source>
        <translation>Nichts ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>What failed, and why</source>
        <translation>Was fehlschlug und warum</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>&amp;Copy Token</source>
        <translation>Token &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Make Token</source>
        <translation>&amp;Token erzeugen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Valid for</source>
        <translation>&amp;Gültig für</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the token now; it is not shown again. Whoever has it can use the server until it ends or is revoked.</source>
        <translation>Das Token jetzt kopieren; es wird nicht wieder gezeigt. Wer es hat, kann den Server nutzen, bis es abläuft oder widerrufen wird.</translation>
    </message>
    <message>
        <source>May be used to</source>
        <translation>Darf verwendet werden für</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>Such as the program it is for</source>
        <translation>Etwa das Programm, für das es ist</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>Das neue Token</translation>
    </message>
</context>
<context>
    <name>TokensPage</name>
    <message>
        <source>&amp;New Token…</source>
        <translation>&amp;Neues Token…</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Widerrufen…</translation>
    </message>
    <message>
        <source>A program sends a token with each request (Authorization: Bearer …). Give each program its own, with no more rights and no more days than it needs; a token is shown once.</source>
        <translation>Ein Programm sendet mit jeder Anfrage ein Token (Authorization: Bearer …). Jedem Programm ein eigenes geben, mit nicht mehr Rechten und Tagen als nötig; ein Token wird nur einmal gezeigt.</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>May be used to</source>
        <translation>Darf verwendet werden für</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Revoke the token {name}? Programs that send it are refused at once.</source>
        <translation>Das Token {name} widerrufen? Programme, die es senden, werden sofort abgewiesen.</translation>
    </message>
    <message>
        <source>Revoke token</source>
        <translation>Token widerrufen</translation>
    </message>
    <message>
        <source>There is no token yet. The web page needs none.</source>
        <translation>Es gibt noch kein Token. Die Webseite braucht keines.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>{day} (over)</source>
        <translation>{day} (abgelaufen)</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>End tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
</context>
<context>
    <name>TrialBar</name>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>&amp;Add User…</source>
        <translation>Benutzer &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Each user logs in at the page with a name and a password of their own; the audit log names them. These users are for the web page alone, not for this computer.</source>
        <translation>Jeder Benutzer meldet sich auf der Seite mit eigenem Namen und Passwort an; das Prüfprotokoll nennt ihn. Diese Benutzer gelten nur für die Webseite, nicht für diesen Computer.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Remove the user {name}? Whoever is logged in with it is out at once.</source>
        <translation>Den Benutzer {name} entfernen? Wer damit angemeldet ist, wird sofort abgemeldet.</translation>
    </message>
    <message>
        <source>Remove user</source>
        <translation>Benutzer entfernen</translation>
    </message>
    <message>
        <source>Set &amp;Password…</source>
        <translation>&amp;Passwort setzen…</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>There is no user yet. Without one, others come in with the pairing code of the first page.</source>
        <translation>Es gibt noch keinen Benutzer. Ohne einen kommen andere mit dem Kopplungscode der ersten Seite herein.</translation>
    </message>
    <message>
        <source>Users of the web server</source>
        <translation>Benutzer des Webservers</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Auto</source>
        <translation>&amp;Auto</translation>
    </message>
    <message>
        <source>&amp;Delete Selected Measurement	Del</source>
        <translation>Gewählte Messung lös&amp;chen	Entf</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>An &amp;Fenster anpassen</translation>
    </message>
    <message>
        <source>&amp;Move and Select</source>
        <translation>&amp;Verschieben und wählen</translation>
    </message>
    <message>
        <source>&amp;Next Window</source>
        <translation>&amp;Nächstes Fenster</translation>
    </message>
    <message>
        <source>&amp;Tool</source>
        <translation>&amp;Werkzeug</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fe&amp;nsterung</translation>
    </message>
    <message>
        <source>&amp;Window with Left Button</source>
        <translation>&amp;Fensterung mit linker Taste</translation>
    </message>
    <message>
        <source>Delete All Measurements of the &amp;Slice</source>
        <translation>Alle Messungen der &amp;Schicht löschen</translation>
    </message>
    <message>
        <source>Flip &amp;Horizontally</source>
        <translation>&amp;Horizontal spiegeln</translation>
    </message>
    <message>
        <source>Flip &amp;Vertically</source>
        <translation>&amp;Vertikal spiegeln</translation>
    </message>
    <message>
        <source>I&amp;nvert</source>
        <translation>&amp;Invertieren</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Measure &amp;Angle</source>
        <translation>&amp;Winkel messen</translation>
    </message>
    <message>
        <source>Measure &amp;Length</source>
        <translation>&amp;Länge messen</translation>
    </message>
    <message>
        <source>Rese&amp;t View</source>
        <translation>Ansicht &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Rotate &amp;Left</source>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Rotate &amp;Right</source>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Rotate and F&amp;lip</source>
        <translation>&amp;Drehen und spiegeln</translation>
    </message>
    <message>
        <source>Show Te&amp;xts on the Image</source>
        <translation>&amp;Texte auf dem Bild zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
</context>
<context>
    <name>Viewport</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;New Code</source>
        <translation>&amp;Neuer Code</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <source>Also reached as</source>
        <translation>Auch erreichbar unter</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>Zertifikat (SHA-256)</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Die Adresse kopieren</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>Fingerabdruck des Zertifikats</translation>
    </message>
    <message>
        <source>Made by this program, valid until {day}. The browser warns once, because nobody vouches for it: compare the fingerprint there before you go on.</source>
        <translation>Von diesem Programm erzeugt, gültig bis {day}. Der Browser warnt einmal, weil niemand dafür bürgt: dort den Fingerabdruck vergleichen, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>Other addresses of the page</source>
        <translation>Weitere Adressen der Seite</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Kopplungscode</translation>
    </message>
    <message>
        <source>Pairing code, to type at the page</source>
        <translation>Kopplungscode, auf der Seite einzugeben</translation>
    </message>
    <message>
        <source>Point a telephone&apos;s camera here.</source>
        <translation>Die Kamera eines Telefons hierauf richten.</translation>
    </message>
    <message>
        <source>The old code and whoever came in with it end at once</source>
        <translation>Der alte Code und alle, die damit hereinkamen, enden sofort</translation>
    </message>
    <message>
        <source>Your own certificate, valid until {day}.</source>
        <translation>Eigenes Zertifikat, gültig bis {day}.</translation>
    </message>
</context>
<context>
    <name>WebServer</name>
    <message>
        <source>Classify batches</source>
        <translation>Stapel klassifizieren</translation>
    </message>
    <message>
        <source>Classify single files</source>
        <translation>Einzelne Dateien klassifizieren</translation>
    </message>
    <message>
        <source>Everybody who can log in with a name and its password, or with the pairing code, can send images to this computer.</source>
        <translation>Alle, die sich mit Namen und Passwort oder mit dem Kopplungscode anmelden können, können Bilder an diesen Computer senden.</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer</source>
        <translation>Vom Administrator dieses Computers festgelegt</translation>
    </message>
    <message>
        <source>It starts as soon as the model is loaded.</source>
        <translation>Er startet, sobald das Modell geladen ist.</translation>
    </message>
    <message>
        <source>Keep these settings? Going back by itself in {time}</source>
        <translation>Diese Einstellungen behalten? In {time} werden sie von selbst zurückgenommen</translation>
    </message>
    <message>
        <source>Preferences &gt; Server does not allow the web server.</source>
        <translation>Einstellungen &gt; Server erlaubt den Webserver nicht.</translation>
    </message>
    <message>
        <source>Read what the model is</source>
        <translation>Lesen, was das Modell ist</translation>
    </message>
    <message>
        <source>Running, for this computer only</source>
        <translation>Läuft, nur für diesen Computer</translation>
    </message>
    <message>
        <source>Running, other computers can connect</source>
        <translation>Läuft, andere Computer können sich verbinden</translation>
    </message>
    <message>
        <source>Switched on, it shows a page in the browser that classifies images with the same model. Nothing of it runs before, and no other computer can connect until you allow it.</source>
        <translation>Eingeschaltet zeigt er im Browser eine Seite, die Bilder mit demselben Modell klassifiziert. Vorher läuft nichts davon, und kein anderer Computer kann sich verbinden, bis es erlaubt wird.</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow that other computers connect.</source>
        <translation>Der Administrator dieses Computers erlaubt anderen Computern keine Verbindung.</translation>
    </message>
    <message>
        <source>The administrator of this computer does not allow the web server.</source>
        <translation>Der Administrator dieses Computers erlaubt den Webserver nicht.</translation>
    </message>
    <message>
        <source>The page opens in a browser on this computer; no other one can connect.</source>
        <translation>Die Seite öffnet sich in einem Browser dieses Computers; kein anderer kann sich verbinden.</translation>
    </message>
    <message>
        <source>The web server does not run</source>
        <translation>Der Webserver läuft nicht</translation>
    </message>
    <message>
        <source>The web server is ending</source>
        <translation>Der Webserver wird beendet</translation>
    </message>
    <message>
        <source>The web server is off</source>
        <translation>Der Webserver ist aus</translation>
    </message>
    <message>
        <source>The web server is starting</source>
        <translation>Der Webserver startet</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Dies dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Waiting for the model</source>
        <translation>Warten auf das Modell</translation>
    </message>
    <message>
        <source>Web server is running — other computers can connect: {address}</source>
        <translation>Webserver läuft — andere Computer können sich verbinden: {address}</translation>
    </message>
    <message>
        <source>Web server is running — this computer only: {address}</source>
        <translation>Webserver läuft — nur dieser Computer: {address}</translation>
    </message>
    <message>
        <source>Web server: shared</source>
        <translation>Webserver: freigegeben</translation>
    </message>
    <message>
        <source>Web server: this computer</source>
        <translation>Webserver: dieser Computer</translation>
    </message>
    <message>
        <source>Web server…</source>
        <translation>Webserver…</translation>
    </message>
    <message>
        <source>What was begun is answered first.</source>
        <translation>Begonnenes wird noch beantwortet.</translation>
    </message>
</context>
<context>
    <name>WherePage</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>All networks of this computer</source>
        <translation>Alle Netze dieses Computers</translation>
    </message>
    <message>
        <source>Of the network whose computers may connect; all of them where in doubt.</source>
        <translation>Des Netzes, dessen Computer sich verbinden dürfen; im Zweifel alle.</translation>
    </message>
    <message>
        <source>One that stays the same can be bookmarked, and opened in a firewall.</source>
        <translation>Ein gleichbleibender lässt sich als Lesezeichen speichern und in einer Firewall öffnen.</translation>
    </message>
    <message>
        <source>Under which others open the page beside its address, with commas between; may be empty.</source>
        <translation>Unter denen andere die Seite neben ihrer Adresse öffnen, durch Kommas getrennt; darf leer sein.</translation>
    </message>
    <message>
        <source>Where the page is reached</source>
        <translation>Wo die Seite erreichbar ist</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>ein freier</translation>
    </message>
    <message>
        <source>mri.clinic.example</source>
        <translation>mri.klinik.example</translation>
    </message>
    <message>
        <source>{address} (not there now)</source>
        <translation>{address} (derzeit nicht vorhanden)</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>&amp;Add User…</source>
        <translation>Benutzer &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Users with a name and a password</source>
        <translation>&amp;Benutzer mit Namen und Passwort</translation>
    </message>
    <message>
        <source>Add a user, or nobody gets in.</source>
        <translation>Einen Benutzer hinzufügen, sonst kommt niemand hinein.</translation>
    </message>
    <message>
        <source>Choose one way or both; otherwise nobody gets in.</source>
        <translation>Einen Weg oder beide wählen; sonst kommt niemand hinein.</translation>
    </message>
    <message>
        <source>Looking at the users…</source>
        <translation>Die Benutzer werden geladen…</translation>
    </message>
    <message>
        <source>Other computers of the network can then send images to this one and see what the model answers. They see nothing else: no file of this computer, no case history, no image that is open here. All of it is encrypted, and every access stands in the audit log.</source>
        <translation>Andere Computer des Netzes können dann Bilder an diesen senden und sehen, was das Modell antwortet. Sonst sehen sie nichts: keine Datei dieses Computers, kein Fallarchiv, kein hier geöffnetes Bild. Alles ist verschlüsselt, und jeder Zugriff steht im Prüfprotokoll.</translation>
    </message>
    <message>
        <source>The panel shows it, and a new one at any time. Good for a telephone or for the desk beside this one; the audit log cannot tell such people apart.</source>
        <translation>Die Übersicht zeigt ihn, und jederzeit einen neuen. Gut für ein Telefon oder den Arbeitsplatz nebenan; das Prüfprotokoll kann solche Personen nicht unterscheiden.</translation>
    </message>
    <message>
        <source>There is no user yet.</source>
        <translation>Es gibt noch keinen Benutzer.</translation>
    </message>
    <message>
        <source>Users: {count}. The panel lists them.</source>
        <translation>Benutzer: {count}. Die Übersicht führt sie auf.</translation>
    </message>
    <message>
        <source>Who can get in</source>
        <translation>Wer hineinkommt</translation>
    </message>
    <message>
        <source>Whoever types the &amp;pairing code</source>
        <translation>Wer den &amp;Kopplungscode eingibt</translation>
    </message>
</context>
<context>
    <name>WindowSigning</name>
    <message>
        <source>Being recorded…</source>
        <translation>Wird aufgezeichnet…</translation>
    </message>
    <message>
        <source>No case history is kept, so nothing can be signed. Preferences &gt; Case history switches it on.</source>
        <translation>Es wird kein Fallarchiv geführt, daher lässt sich nichts abzeichnen. Einstellungen &gt; Fallarchiv schaltet es ein.</translation>
    </message>
    <message>
        <source>Not classified yet.</source>
        <translation>Noch nicht klassifiziert.</translation>
    </message>
    <message>
        <source>Open an image to sign it off.</source>
        <translation>Ein Bild öffnen, um es abzuzeichnen.</translation>
    </message>
    <message>
        <source>The case history is being opened.</source>
        <translation>Das Fallarchiv wird geöffnet.</translation>
    </message>
    <message>
        <source>What could not be classified cannot be signed off.</source>
        <translation>Was sich nicht klassifizieren ließ, kann nicht abgezeichnet werden.</translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>_Program</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classifies brain MRI slices with a neural network and shows where it looked. It works on this computer alone and sends nothing anywhere.</source>
        <translation>Klassifiziert MRT-Schichten des Gehirns mit einem neuronalen Netz und zeigt, worauf es geachtet hat. Arbeitet nur auf diesem Computer und sendet nichts nach außen.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>none is loaded</source>
        <translation>keines geladen</translation>
    </message>
    <message>
        <source>{research_use}. “No tumour recognised” does not mean that there is none.</source>
        <translation>{research_use}. „Kein Tumor erkannt“ heißt nicht, dass keiner da ist.</translation>
    </message>
</context>
<context>
    <name>_Reason</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: {name}</source>
        <translation>Zeigen: {name}</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>Activation map</source>
        <translation>Aktivierungskarte</translation>
    </message>
    <message>
        <source>C {center}  W {width}</source>
        <translation>C {center}  W {width}</translation>
    </message>
    <message>
        <source>Lengths in pixels</source>
        <translation>Längen in Pixeln</translation>
    </message>
    <message>
        <source>Lengths in pixels: the file gives no spacing</source>
        <translation>Längen in Pixeln: die Datei nennt keinen Pixelabstand</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Position {value}</source>
        <translation>Position {value}</translation>
    </message>
    <message>
        <source>Slice {number} of {count}</source>
        <translation>Schicht {number} von {count}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Zoom {value} %</source>
        <translation>Zoom {value} %</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>invertiert</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>um {degrees}° gedreht</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>{value} cm</source>
        <translation>{value} cm</translation>
    </message>
    <message>
        <source>{value} mm</source>
        <translation>{value} mm</translation>
    </message>
    <message>
        <source>{value} px</source>
        <translation>{value} px</translation>
    </message>
</context>
<context>
    <name>capture</name>
    <message>
        <source>Activation map of: {name}</source>
        <translation>Aktivierungskarte von: {name}</translation>
    </message>
    <message>
        <source>Cannot be excluded: {names}</source>
        <translation>Nicht auszuschließen: {names}</translation>
    </message>
    <message>
        <source>Parts of the picture are painted over</source>
        <translation>Teile des Bildes sind übermalt</translation>
    </message>
</context>
<context>
    <name>classes</name>
    <message>
        <source>Glioma</source>
        <translation>Gliom</translation>
    </message>
    <message>
        <source>Meningioma</source>
        <translation>Meningeom</translation>
    </message>
    <message>
        <source>No tumour recognised</source>
        <translation>Kein Tumor erkannt</translation>
    </message>
    <message>
        <source>Pituitary tumour</source>
        <translation>Hypophysentumor</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>(frame {number})</source>
        <translation>(Bild {number})</translation>
    </message>
    <message>
        <source>(redoes {number})</source>
        <translation>(stellt {number} wieder her)</translation>
    </message>
    <message>
        <source>(undoes {number})</source>
        <translation>(nimmt {number} zurück)</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 Fall</translation>
    </message>
    <message>
        <source>1 image classified</source>
        <translation>1 Bild klassifiziert</translation>
    </message>
    <message>
        <source>A class; may be repeated.</source>
        <translation>Eine Klasse; mehrfach möglich.</translation>
    </message>
    <message>
        <source>A fault in MRI Classifier ended this command; a report without file names or patient data is in {file}.</source>
        <translation>Ein Fehler in MRI Classifier hat diesen Befehl beendet; ein Bericht ohne Dateinamen und Patientendaten liegt in {file}.</translation>
    </message>
    <message>
        <source>A fault in MRI Classifier ended this command; no report of it could be written ({kind}).</source>
        <translation>Ein Fehler in MRI Classifier hat diesen Befehl beendet; ein Bericht darüber ließ sich nicht schreiben ({kind}).</translation>
    </message>
    <message>
        <source>A further host name browsers use; may be repeated.</source>
        <translation>Ein weiterer Hostname, den Browser verwenden; mehrfach möglich.</translation>
    </message>
    <message>
        <source>A new or empty folder.</source>
        <translation>Ein neuer oder leerer Ordner.</translation>
    </message>
    <message>
        <source>Add a user; the password is asked for, or read as one line from standard input.</source>
        <translation>Einen Benutzer hinzufügen; das Passwort wird erfragt oder als eine Zeile von der Standardeingabe gelesen.</translation>
    </message>
    <message>
        <source>Address of a reverse proxy in front; may be repeated.</source>
        <translation>Adresse eines vorgeschalteten Reverse-Proxys; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Address to listen on; as in the settings.</source>
        <translation>Adresse, auf der gelauscht wird; wie in den Einstellungen.</translation>
    </message>
    <message>
        <source>Also cases where the reader agreed.</source>
        <translation>Auch Fälle, denen zugestimmt wurde.</translation>
    </message>
    <message>
        <source>Also draw where the model looked.</source>
        <translation>Auch zeichnen, worauf das Modell geachtet hat.</translation>
    </message>
    <message>
        <source>Also record what is classified in the case history.</source>
        <translation>Was klassifiziert wird, auch im Fallarchiv aufzeichnen.</translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation>Höchstens so viele.</translation>
    </message>
    <message>
        <source>Brain MRI slices classified by a ResNet50. Research use only, not for diagnosis.

Without a command, `mriclassifier [FILE]...` opens the window.</source>
        <translation>MRT-Schichten des Gehirns, klassifiziert mit einem ResNet50. Nur für die Forschung, nicht zur Diagnose.

Ohne Befehl öffnet `mriclassifier [FILE]...` das Fenster.</translation>
    </message>
    <message>
        <source>Certificate (SHA-256): {fingerprint}</source>
        <translation>Zertifikat (SHA-256): {fingerprint}</translation>
    </message>
    <message>
        <source>Certificate with its chain; its own if left out.</source>
        <translation>Zertifikat mit seiner Kette; ohne Angabe das eigene.</translation>
    </message>
    <message>
        <source>Check a model folder or a ZIP file of one, and copy it to your models.</source>
        <translation>Einen Modellordner oder eine ZIP-Datei davon prüfen und zu den eigenen Modellen kopieren.</translation>
    </message>
    <message>
        <source>Check files and answers of these models, or of all.</source>
        <translation>Dateien und Antworten dieser oder aller Modelle prüfen.</translation>
    </message>
    <message>
        <source>Check instead that no row was changed or taken out.</source>
        <translation>Stattdessen prüfen, dass keine Zeile geändert oder entfernt wurde.</translation>
    </message>
    <message>
        <source>Check that no row of the audit log was changed or taken out, and that the database is sound.</source>
        <translation>Prüfen, dass keine Zeile des Prüfprotokolls geändert oder entfernt wurde und die Datenbank einwandfrei ist.</translation>
    </message>
    <message>
        <source>Check the files of program and model, and the answers to reference drawings.</source>
        <translation>Die Dateien von Programm und Modell und die Antworten auf Referenzzeichnungen prüfen.</translation>
    </message>
    <message>
        <source>Choose it, too.</source>
        <translation>Auch gleich wählen.</translation>
    </message>
    <message>
        <source>Choose the model for the window, the server and batches, after checking it.</source>
        <translation>Das Modell für Fenster, Server und Stapel wählen, nachdem es geprüft wurde.</translation>
    </message>
    <message>
        <source>Classify images (DICOM, NIfTI, PNG, JPEG, TIFF …), folders and ZIP files of them.</source>
        <translation>Bilder (DICOM, NIfTI, PNG, JPEG, TIFF …), Ordner und ZIP-Dateien davon klassifizieren.</translation>
    </message>
    <message>
        <source>Classify on a Ray cluster, as in 10.0.0.5:6379; auto takes the one of this computer.</source>
        <translation>Auf einem Ray-Cluster klassifizieren, wie 10.0.0.5:6379; auto nimmt den dieses Computers.</translation>
    </message>
    <message>
        <source>Classifying</source>
        <translation>Klassifizieren</translation>
    </message>
    <message>
        <source>Code for the login page, for ten minutes and one browser: {code}</source>
        <translation>Code für die Anmeldeseite, für zehn Minuten und einen Browser: {code}</translation>
    </message>
    <message>
        <source>Copied to {database} and compared: {cases}, {rows} rows of the audit log. Set cases.database to use it; the history on this computer stays as it is.</source>
        <translation>Nach {database} kopiert und verglichen: {cases}, {rows} Zeilen des Prüfprotokolls. Stellen Sie cases.database ein, um es zu benutzen; das Fallarchiv auf diesem Computer bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Copy this computer&apos;s history into a shared database, which must be empty, and compare.</source>
        <translation>Das Fallarchiv dieses Computers in eine gemeinsame, leere Datenbank kopieren und vergleichen.</translation>
    </message>
    <message>
        <source>Count cases and sign-offs over time.</source>
        <translation>Fälle und Abzeichnungen im Zeitverlauf zählen.</translation>
    </message>
    <message>
        <source>Ctrl-C ends it.</source>
        <translation>Strg-C beendet ihn.</translation>
    </message>
    <message>
        <source>Delete cases for good, in the backups too.</source>
        <translation>Fälle endgültig löschen, auch in den Sicherungen.</translation>
    </message>
    <message>
        <source>Delete one of your own models that is not in use.</source>
        <translation>Eines der eigenen Modelle löschen, das nicht in Verwendung ist.</translation>
    </message>
    <message>
        <source>Delete the model {name} for good?</source>
        <translation>Das Modell {name} endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete them for good, in the backups too?</source>
        <translation>Sie endgültig löschen, auch in den Sicherungen?</translation>
    </message>
    <message>
        <source>Delete them for good? Backups of the database server hold them until they are replaced.</source>
        <translation>Endgültig löschen? Sicherungen des Datenbankservers enthalten sie, bis sie ersetzt werden.</translation>
    </message>
    <message>
        <source>Deleted for good: {cases}.</source>
        <translation>Endgültig gelöscht: {cases}.</translation>
    </message>
    <message>
        <source>Deleted: {name}.</source>
        <translation>Gelöscht: {name}.</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>Nicht nachfragen.</translation>
    </message>
    <message>
        <source>Every other computer needs a copy of the key of the pseudonyms, {file}.</source>
        <translation>Jeder andere Computer braucht eine Kopie des Schlüssels der Pseudonyme, {file}.</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>Files ending in .csv, .xlsx or .json.</source>
        <translation>Dateien, die auf .csv, .xlsx oder .json enden.</translation>
    </message>
    <message>
        <source>For other computers too: with TLS and login.</source>
        <translation>Auch für andere Computer: mit TLS und Anmeldung.</translation>
    </message>
    <message>
        <source>Further failures stand in the results alone.</source>
        <translation>Weitere Fehlschläge stehen nur in den Ergebnissen.</translation>
    </message>
    <message>
        <source>Give a user another password; whoever is logged in with the old one is logged out.</source>
        <translation>Einem Benutzer ein anderes Passwort geben; wer mit dem alten angemeldet ist, wird abgemeldet.</translation>
    </message>
    <message>
        <source>Go back to the model that was in use before.</source>
        <translation>Zum vorher verwendeten Modell zurückkehren.</translation>
    </message>
    <message>
        <source>Going on with an interrupted batch: {count} files are done already.</source>
        <translation>Ein unterbrochener Stapel wird fortgesetzt: {count} Dateien sind schon erledigt.</translation>
    </message>
    <message>
        <source>Going on with an interrupted batch: {count} images are done already.</source>
        <translation>Ein unterbrochener Stapel wird fortgesetzt: {count} Bilder sind schon erledigt.</translation>
    </message>
    <message>
        <source>How long it is valid.</source>
        <translation>Wie lange es gilt.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Images, folders and ZIP files.</source>
        <translation>Bilder, Ordner und ZIP-Dateien.</translation>
    </message>
    <message>
        <source>In use: {name} {version}.</source>
        <translation>In Verwendung: {name} {version}.</translation>
    </message>
    <message>
        <source>Installed: {name} {version}.</source>
        <translation>Installiert: {name} {version}.</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>Es ist in Verwendung.</translation>
    </message>
    <message>
        <source>It is shown this once; keep it where only the program that uses it can read it.</source>
        <translation>Es wird nur dieses eine Mal gezeigt; so aufbewahren, dass nur das Programm es lesen kann, das es verwendet.</translation>
    </message>
    <message>
        <source>JSON, one object a line.</source>
        <translation>JSON, ein Objekt je Zeile.</translation>
    </message>
    <message>
        <source>Keep a journal; go on with an interrupted batch like this.</source>
        <translation>Ein Journal führen; einen unterbrochenen Stapel wie diesen fortsetzen.</translation>
    </message>
    <message>
        <source>Key of that certificate, not encrypted.</source>
        <translation>Schlüssel dieses Zertifikats, unverschlüsselt.</translation>
    </message>
    <message>
        <source>List cases, newest first; --sort uncertainty makes a worklist of it.</source>
        <translation>Fälle auflisten, neueste zuerst; --sort uncertainty macht daraus eine Arbeitsliste.</translation>
    </message>
    <message>
        <source>List the models, damaged ones with their reason; the one in use has a star.</source>
        <translation>Die Modelle auflisten, beschädigte mit dem Grund; das verwendete hat einen Stern.</translation>
    </message>
    <message>
        <source>List tokens; the tokens themselves are not kept.</source>
        <translation>Token auflisten; die Token selbst werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>List users.</source>
        <translation>Benutzer auflisten.</translation>
    </message>
    <message>
        <source>List, check and choose models.</source>
        <translation>Modelle auflisten, prüfen und wählen.</translation>
    </message>
    <message>
        <source>Make a copy of the history while it is in use.</source>
        <translation>Eine Kopie des Archivs anlegen, während es in Gebrauch ist.</translation>
    </message>
    <message>
        <source>Make a token for a program and print it, this once.</source>
        <translation>Ein Token für ein Programm erzeugen und dieses eine Mal ausgeben.</translation>
    </message>
    <message>
        <source>Make a token worthless at once.</source>
        <translation>Ein Token sofort wertlos machen.</translation>
    </message>
    <message>
        <source>Make or renew the tables of a shared history in PostgreSQL, as their owner.</source>
        <translation>Die Tabellen eines gemeinsamen Fallarchivs in PostgreSQL als deren Besitzer anlegen oder erneuern.</translation>
    </message>
    <message>
        <source>Make the own certificate anew.</source>
        <translation>Das eigene Zertifikat neu erzeugen.</translation>
    </message>
    <message>
        <source>May be repeated.</source>
        <translation>Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Next: {command}</source>
        <translation>Weiter: {command}</translation>
    </message>
    <message>
        <source>No files with such a name.</source>
        <translation>Keine Dateien mit solchem Namen.</translation>
    </message>
    <message>
        <source>One JSON object a frame, one a line.</source>
        <translation>Ein JSON-Objekt je Einzelbild, eines je Zeile.</translation>
    </message>
    <message>
        <source>One JSON object a model, one a line.</source>
        <translation>Ein JSON-Objekt je Modell, eines je Zeile.</translation>
    </message>
    <message>
        <source>Only files with such a name, as in &apos;*T1*&apos;.</source>
        <translation>Nur Dateien mit solchem Namen, etwa &apos;*T1*&apos;.</translation>
    </message>
    <message>
        <source>Open a second window beside one that is open.</source>
        <translation>Ein zweites Fenster neben einem offenen öffnen.</translation>
    </message>
    <message>
        <source>Open the window, with these files (the default command).</source>
        <translation>Das Fenster mit diesen Dateien öffnen (Standardbefehl).</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Pictures written to {name}: {count}.</source>
        <translation>Bilder nach {name} geschrieben: {count}.</translation>
    </message>
    <message>
        <source>Port; 0 takes a free one.</source>
        <translation>Port; 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Print the audit log that accesses over the network are written to.</source>
        <translation>Das Prüfprotokoll ausgeben, in das Zugriffe über das Netz geschrieben werden.</translation>
    </message>
    <message>
        <source>Print the audit log.</source>
        <translation>Das Prüfprotokoll ausgeben.</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Read the folders in folders, too.</source>
        <translation>Auch die Ordner in den Ordnern lesen.</translation>
    </message>
    <message>
        <source>Recorded longer ago.</source>
        <translation>Vor längerer Zeit aufgezeichnet.</translation>
    </message>
    <message>
        <source>Remove a user; whoever is logged in under the name is logged out.</source>
        <translation>Einen Benutzer entfernen; wer unter dem Namen angemeldet ist, wird abgemeldet.</translation>
    </message>
    <message>
        <source>Research use only, not for diagnosis.</source>
        <translation>Nur für die Forschung, nicht zur Diagnose.</translation>
    </message>
    <message>
        <source>Serve the web page and the HTTP interface until Ctrl-C; options left out are as in the settings.</source>
        <translation>Webseite und HTTP-Schnittstelle bis Strg-C bereitstellen; weggelassene Optionen sind wie in den Einstellungen.</translation>
    </message>
    <message>
        <source>Show everything that is kept of a case.</source>
        <translation>Alles zeigen, was von einem Fall gespeichert ist.</translation>
    </message>
    <message>
        <source>Show the certificate that a shared server shows; its own is made where there is none.</source>
        <translation>Das Zertifikat eines freigegebenen Servers zeigen; fehlt es, wird ein eigenes erzeugt.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Show what a model is; without a name, the one in use.</source>
        <translation>Zeigen, was ein Modell ist; ohne Namen das verwendete.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>The case history is not complete.</source>
        <translation>Das Fallarchiv ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The case history: list, export, check, delete.</source>
        <translation>Das Fallarchiv: auflisten, exportieren, prüfen, löschen.</translation>
    </message>
    <message>
        <source>The database has its tables and rules; the rest is its server&apos;s to check.</source>
        <translation>Die Datenbank hat ihre Tabellen und Regeln; den Rest prüft ihr Server.</translation>
    </message>
    <message>
        <source>The database is damaged: {damage}</source>
        <translation>Die Datenbank ist beschädigt: {damage}</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>Die Datenbank ist einwandfrei.</translation>
    </message>
    <message>
        <source>The same command with --resume goes on where this one stopped.</source>
        <translation>Derselbe Befehl mit --resume macht weiter, wo dieser aufhörte.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Dasselbe noch einmal</translation>
    </message>
    <message>
        <source>The self-check failed at {names}.</source>
        <translation>Die Selbstprüfung ist fehlgeschlagen bei: {names}.</translation>
    </message>
    <message>
        <source>The tables in {database} are ready.</source>
        <translation>Die Tabellen in {database} sind bereit.</translation>
    </message>
    <message>
        <source>The token {id} is worth nothing any more.</source>
        <translation>Das Token {id} ist nichts mehr wert.</translation>
    </message>
    <message>
        <source>The web server&apos;s users, tokens, certificate and audit log.</source>
        <translation>Benutzer, Token, Zertifikat und Prüfprotokoll des Webservers.</translation>
    </message>
    <message>
        <source>There is no model.</source>
        <translation>Es gibt kein Modell.</translation>
    </message>
    <message>
        <source>There is no option {name}.</source>
        <translation>Es gibt keine Option {name}.</translation>
    </message>
    <message>
        <source>Today&apos;s backup is there already.</source>
        <translation>Die heutige Sicherung ist schon vorhanden.</translation>
    </message>
    <message>
        <source>Tokens for programs.</source>
        <translation>Token für Programme.</translation>
    </message>
    <message>
        <source>Try mriclassifier --help.</source>
        <translation>Hilfe: mriclassifier --help.</translation>
    </message>
    <message>
        <source>Users who log in to the web page.</source>
        <translation>Benutzer, die sich auf der Webseite anmelden.</translation>
    </message>
    <message>
        <source>What runs the model; as in the settings if left out.</source>
        <translation>Was das Modell ausführt; ohne Angabe wie in den Einstellungen.</translation>
    </message>
    <message>
        <source>What this command speaks: en, de, es or zh; as in the settings if left out.</source>
        <translation>Sprache dieses Befehls: en, de, es oder zh; ohne Angabe wie in den Einstellungen.</translation>
    </message>
    <message>
        <source>What to call it; else its own name.</source>
        <translation>Wie es heißen soll; sonst der eigene Name.</translation>
    </message>
    <message>
        <source>Where to; today&apos;s daily copy if left out.</source>
        <translation>Wohin; ohne Angabe die heutige Tageskopie.</translation>
    </message>
    <message>
        <source>Whether the printed address lets one in.</source>
        <translation>Ob die ausgegebene Adresse Einlass gibt.</translation>
    </message>
    <message>
        <source>Whether users may log in.</source>
        <translation>Ob sich Benutzer anmelden dürfen.</translation>
    </message>
    <message>
        <source>Which model; as in the settings if left out.</source>
        <translation>Welches Modell; ohne Angabe wie in den Einstellungen.</translation>
    </message>
    <message>
        <source>Who may use them.</source>
        <translation>Wer sie benutzen darf.</translation>
    </message>
    <message>
        <source>With --cluster: folder for both tables.</source>
        <translation>Mit --cluster: Ordner für beide Tabellen.</translation>
    </message>
    <message>
        <source>With --cluster: write a Parquet file.</source>
        <translation>Mit --cluster: eine Parquet-Datei schreiben.</translation>
    </message>
    <message>
        <source>With everything that is stored of persons.</source>
        <translation>Mit allem, was über Personen gespeichert ist.</translation>
    </message>
    <message>
        <source>Words that have to stand in a case.</source>
        <translation>Wörter, die in einem Fall stehen müssen.</translation>
    </message>
    <message>
        <source>Write a CSV file instead.</source>
        <translation>Stattdessen eine CSV-Datei schreiben.</translation>
    </message>
    <message>
        <source>Write a list of cases; pseudonyms alone unless --identity is given.</source>
        <translation>Eine Fallliste schreiben; ohne --identity nur Pseudonyme.</translation>
    </message>
    <message>
        <source>Write an Excel workbook.</source>
        <translation>Eine Excel-Arbeitsmappe schreiben.</translation>
    </message>
    <message>
        <source>Write corrected cases as a folder to train on.</source>
        <translation>Korrigierte Fälle als Trainingsordner schreiben.</translation>
    </message>
    <message>
        <source>Write one JSON document.</source>
        <translation>Ein JSON-Dokument schreiben.</translation>
    </message>
    <message>
        <source>Written to {names}.</source>
        <translation>Geschrieben: {names}.</translation>
    </message>
    <message>
        <source>Written to {name}: {cases}.</source>
        <translation>Nach {name} geschrieben: {cases}.</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>zugestimmt</translation>
    </message>
    <message>
        <source>agreement {share}</source>
        <translation>Übereinstimmung {share}</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>classify, batch or model; may be repeated; all if left out.</source>
        <translation>classify, batch oder model; mehrfach möglich; ohne Angabe alle.</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>created</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>abgelaufen {day}</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>issued, until {day}, for {names}</source>
        <translation>ausgestellt, bis {day}, für {names}</translation>
    </message>
    <message>
        <source>its own, until {day}, for {names}</source>
        <translation>eigenes, bis {day}, für {names}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>not excluded: {names}</source>
        <translation>nicht auszuschließen: {names}</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>anders als gelernt</translation>
    </message>
    <message>
        <source>postgresql://OWNER@HOST/DATABASE</source>
        <translation>postgresql://BESITZER@SERVER/DATENBANK</translation>
    </message>
    <message>
        <source>postgresql://USER@HOST/DATABASE</source>
        <translation>postgresql://BENUTZER@SERVER/DATENBANK</translation>
    </message>
    <message>
        <source>prediction set</source>
        <translation>Vorhersagemenge</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>warning: {sentence}</source>
        <translation>Warnung: {sentence}</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>{cases}, {open} open</source>
        <translation>{cases}, {open} offen</translation>
    </message>
    <message>
        <source>{code} has no picture: neither stored, nor found where its file lay.</source>
        <translation>{code} hat kein Bild: weder gespeichert noch dort gefunden, wo seine Datei lag.</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} Byte</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} Fälle</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{count} images classified</source>
        <translation>{count} Bilder klassifiziert</translation>
    </message>
    <message>
        <source>{count} of {total} files are done and kept: --resume goes on from there.</source>
        <translation>{count} von {total} Dateien sind erledigt und aufbewahrt: --resume macht dort weiter.</translation>
    </message>
    <message>
        <source>{method}, coverage {value}</source>
        <translation>{method}, Abdeckung {value}</translation>
    </message>
    <message>
        <source>{method}, temperature {value}</source>
        <translation>{method}, Temperatur {value}</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>{name} fehlt.</translation>
    </message>
    <message>
        <source>{recorded} recorded  {agreed} agreed  {corrected} corrected</source>
        <translation>{recorded} aufgezeichnet  {agreed} zugestimmt  {corrected} korrigiert</translation>
    </message>
    <message>
        <source>{scored} of {count} slices classified</source>
        <translation>{scored} von {count} Schichten klassifiziert</translation>
    </message>
    <message>
        <source>{shown} of {cases}</source>
        <translation>{cases}, {shown} gezeigt</translation>
    </message>
    <message>
        <source>“{name}” can log in no longer.</source>
        <translation>„{name}“ kann sich nicht mehr anmelden.</translation>
    </message>
    <message>
        <source>“{name}” has another password.</source>
        <translation>„{name}“ hat ein anderes Passwort.</translation>
    </message>
    <message>
        <source>“{name}” may log in while the server lets users in (setting server.users).</source>
        <translation>„{name}“ darf sich anmelden, solange der Server Benutzer zulässt (Einstellung server.users).</translation>
    </message>
</context>
<context>
    <name>engines</name>
    <message>
        <source>Keras (TensorFlow)</source>
        <translation>Keras (TensorFlow)</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>ONNX Runtime, 8 bit</source>
        <translation>ONNX Runtime, 8 Bit</translation>
    </message>
    <message>
        <source>OpenVINO</source>
        <translation>OpenVINO</translation>
    </message>
    <message>
        <source>OpenVINO, 8 bit</source>
        <translation>OpenVINO, 8 Bit</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>&quot;{name}&quot; cannot be the name of a model. Give --name with letters, digits, dots, dashes and underscores.</source>
        <translation>„{name}“ kann kein Modellname sein. Mit --name einen aus Buchstaben, Ziffern, Punkten, Strichen und Unterstrichen angeben.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be the name of a model. Use letters without accents, digits, dots, dashes and underscores, and begin with a letter or a digit.</source>
        <translation>„{name}“ kann kein Modellname sein. Buchstaben ohne Akzente, Ziffern, Punkte, Striche und Unterstriche verwenden und mit einem Buchstaben oder einer Ziffer beginnen.</translation>
    </message>
    <message>
        <source>--parquet and --out-dir go with --cluster alone.</source>
        <translation>--parquet und --out-dir gehören zu --cluster.</translation>
    </message>
    <message>
        <source>1-bit values</source>
        <translation>1-Bit-Werte</translation>
    </message>
    <message>
        <source>128-bit numbers</source>
        <translation>128-Bit-Zahlen</translation>
    </message>
    <message>
        <source>A certificate and its key belong together; give both files.</source>
        <translation>Ein Zertifikat und sein Schlüssel gehören zusammen; beide Dateien angeben.</translation>
    </message>
    <message>
        <source>A fault in the program stopped this ({kind}).</source>
        <translation>Ein Programmfehler hat dies abgebrochen ({kind}).</translation>
    </message>
    <message>
        <source>A heat map cannot be encoded as PNG.</source>
        <translation>Eine Aktivierungskarte lässt sich nicht als PNG kodieren.</translation>
    </message>
    <message>
        <source>A name has 1 to {longest} characters, all of which can be seen.</source>
        <translation>Ein Name hat 1 bis {longest} Zeichen, die alle sichtbar sind.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the case history in {database}; it was left as it is. Use the newer version.</source>
        <translation>Eine neuere Version dieses Programms hat das Fallarchiv in {database} geschrieben; es blieb, wie es ist. Benutzen Sie die neuere Version.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the case history in {folder}; it was left as it is. Use the newer version.</source>
        <translation>Eine neuere Programmversion hat das Fallarchiv in {folder} geschrieben; es wurde nicht angetastet. Die neuere Version verwenden.</translation>
    </message>
    <message>
        <source>A part of MRI Classifier is missing or damaged ({name}). Install the program again; settings and cases are kept.</source>
        <translation>Ein Teil von MRI Classifier fehlt oder ist beschädigt ({name}). Das Programm neu installieren; Einstellungen und Fälle bleiben erhalten.</translation>
    </message>
    <message>
        <source>A password has {shortest} to {longest} characters; several words in a row are easy to keep.</source>
        <translation>Ein Passwort hat {shortest} bis {longest} Zeichen; mehrere Wörter hintereinander sind leicht zu merken.</translation>
    </message>
    <message>
        <source>A scope is one of {scopes}.</source>
        <translation>Ein Bereich ist einer von {scopes}.</translation>
    </message>
    <message>
        <source>A slice seems to be missing between slice {before} and {after}.</source>
        <translation>Zwischen Schicht {before} und {after} scheint eine Schicht zu fehlen.</translation>
    </message>
    <message>
        <source>A token is valid for 1 to {longest} days.</source>
        <translation>Ein Token gilt 1 bis {longest} Tage.</translation>
    </message>
    <message>
        <source>A token needs at least one scope: {scopes}.</source>
        <translation>Ein Token braucht mindestens einen Bereich: {scopes}.</translation>
    </message>
    <message>
        <source>Another model answers now than the one that this batch was begun with, {name} {version} ({engine}). Choose that one again to go on with the batch.</source>
        <translation>Inzwischen antwortet ein anderes Modell als das, mit dem dieser Stapel begonnen wurde: {name} {version} ({engine}). Zum Fortsetzen dieses Modell wieder wählen.</translation>
    </message>
    <message>
        <source>Another model was chosen meanwhile. Send the files again.</source>
        <translation>Inzwischen wurde ein anderes Modell gewählt. Die Dateien noch einmal senden.</translation>
    </message>
    <message>
        <source>Another program holds the case history in {folder}; nothing was changed. Try again in a moment.</source>
        <translation>Ein anderes Programm hält das Fallarchiv in {folder}; nichts wurde geändert. In einem Moment erneut versuchen.</translation>
    </message>
    <message>
        <source>Another program is writing into {database} all the time; nothing was changed. Try again in a moment.</source>
        <translation>Ein anderes Programm schreibt die ganze Zeit in {database}; nichts wurde geändert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Another program works on this training. Stop it there first.</source>
        <translation>Ein anderes Programm arbeitet an diesem Training. Es dort zuerst stoppen.</translation>
    </message>
    <message>
        <source>Another window or command is at work on this batch already.</source>
        <translation>Ein anderes Fenster oder ein anderer Befehl arbeitet bereits an diesem Stapel.</translation>
    </message>
    <message>
        <source>At row {number} the history was restored from a backup or begun anew, because it was damaged or missing: rows that only the damaged one held are not in this log.</source>
        <translation>Bei Zeile {number} wurde das Fallarchiv aus einer Sicherung wiederhergestellt oder neu begonnen, weil es beschädigt war oder fehlte: Zeilen, die nur das beschädigte enthielt, stehen nicht in diesem Protokoll.</translation>
    </message>
    <message>
        <source>Before row {number} of the audit log was written, rows had been taken out or exchanged.</source>
        <translation>Bevor Zeile {number} des Prüfprotokolls geschrieben wurde, waren Zeilen entfernt oder vertauscht worden.</translation>
    </message>
    <message>
        <source>Behind a reverse proxy, name the host that browsers ask for (--name, server.names).</source>
        <translation>Hinter einem Reverse-Proxy den Host angeben, den Browser anfragen (--name, server.names).</translation>
    </message>
    <message>
        <source>Blank, or nearly so. The answer means nothing.</source>
        <translation>Leer oder fast leer. Die Antwort bedeutet nichts.</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>CT</translation>
    </message>
    <message>
        <source>Choose the class that you correct the answer to.</source>
        <translation>Die Klasse wählen, auf die die Antwort korrigiert wird.</translation>
    </message>
    <message>
        <source>Classifying on a cluster needs Ray, PyArrow and fsspec, which are not installed. Install MRI Classifier with its extra “cluster”.</source>
        <translation>Das Klassifizieren auf einem Cluster braucht Ray, PyArrow und fsspec, die nicht installiert sind. MRI Classifier mit seinem Extra „cluster“ installieren.</translation>
    </message>
    <message>
        <source>Count by day, week or month, not by {step}.</source>
        <translation>Nach Tag, Woche oder Monat zählen, nicht nach {step}.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Does not look like a slice of a brain MRI, and the model knows nothing else. The answer means nothing.</source>
        <translation>Sieht nicht wie eine MRT-Schicht des Gehirns aus, und das Modell kennt nichts anderes. Die Antwort bedeutet nichts.</translation>
    </message>
    <message>
        <source>Files of this series name different patients; they are shown apart. Check to whom these images belong.</source>
        <translation>Dateien dieser Serie nennen verschiedene Patienten; sie werden getrennt gezeigt. Prüfen, zu wem diese Bilder gehören.</translation>
    </message>
    <message>
        <source>Give --yes to delete a model without being asked.</source>
        <translation>Mit --yes wird ein Modell ohne Rückfrage gelöscht.</translation>
    </message>
    <message>
        <source>Give --yes to delete cases without being asked.</source>
        <translation>Mit --yes werden Fälle ohne Rückfrage gelöscht.</translation>
    </message>
    <message>
        <source>Give either --json or --csv, not both.</source>
        <translation>Entweder --json oder --csv angeben, nicht beides.</translation>
    </message>
    <message>
        <source>Heat maps cannot be written to {folder}: {reason}.</source>
        <translation>Aktivierungskarten lassen sich nicht nach {folder} schreiben: {reason}.</translation>
    </message>
    <message>
        <source>In colour, like a photograph or a colour-coded scan. The model knows grey MRI slices only; the answer means nothing.</source>
        <translation>Farbig, wie ein Foto oder eine farbkodierte Aufnahme. Das Modell kennt nur graue MRT-Schichten; die Antwort bedeutet nichts.</translation>
    </message>
    <message>
        <source>Keras cannot be started ({reason}). Install the extra &quot;training&quot; again, or choose the ONNX engine.</source>
        <translation>Keras lässt sich nicht starten ({reason}). Das Extra „training“ neu installieren oder die ONNX-Engine wählen.</translation>
    </message>
    <message>
        <source>Keras could not run the model ({reason}). Close other programs and try again, or choose another engine.</source>
        <translation>Keras konnte das Modell nicht ausführen ({reason}). Andere Programme schließen und erneut versuchen oder eine andere Engine wählen.</translation>
    </message>
    <message>
        <source>Looks like text, a chart or a screenshot, and not like a scan. The answer means nothing.</source>
        <translation>Sieht nach Text, einem Diagramm oder einem Bildschirmfoto aus, nicht nach einer Aufnahme. Die Antwort bedeutet nichts.</translation>
    </message>
    <message>
        <source>MRI Classifier speaks {language} when it is started again.</source>
        <translation>MRI Classifier spricht nach dem nächsten Start {language}.</translation>
    </message>
    <message>
        <source>Missing or not readable</source>
        <translation>Fehlt oder ist nicht lesbar</translation>
    </message>
    <message>
        <source>Name the cases, or give --older-than, one of the two.</source>
        <translation>Entweder die Fälle nennen oder --older-than angeben.</translation>
    </message>
    <message>
        <source>No Ray cluster answers at {address}. Check the address (as in 10.0.0.5:6379), whether the cluster runs, and whether its token is known here.</source>
        <translation>Unter {address} antwortet kein Ray-Cluster. Prüfen, ob die Adresse stimmt (wie 10.0.0.5:6379), ob der Cluster läuft und ob sein Token hier bekannt ist.</translation>
    </message>
    <message>
        <source>No batch can begin, because its journal cannot be written to {folder}: {reason}. Make room there or make the folder writable, then start again.</source>
        <translation>Es kann kein Stapel beginnen, weil sich sein Journal nicht nach {folder} schreiben lässt: {reason}. Dort Platz schaffen oder den Ordner beschreibbar machen und erneut starten.</translation>
    </message>
    <message>
        <source>No case history is kept. Preferences &gt; Case history switches it on.</source>
        <translation>Es wird kein Fallarchiv geführt. Einstellungen &gt; Fallarchiv schaltet es ein.</translation>
    </message>
    <message>
        <source>No case history is kept; the setting cases.keep switches it on.</source>
        <translation>Es wird kein Fallarchiv geführt; die Einstellung cases.keep schaltet es ein.</translation>
    </message>
    <message>
        <source>No case is signed off as wanted yet, so there is nothing to train on.</source>
        <translation>Noch ist kein Fall wie gewünscht abgezeichnet; es gibt nichts zum Trainieren.</translation>
    </message>
    <message>
        <source>No computer of the cluster has a processor core to give.</source>
        <translation>Kein Computer des Clusters hat einen Prozessorkern frei.</translation>
    </message>
    <message>
        <source>No file fits the chosen kinds and name patterns. Choose others, or another folder.</source>
        <translation>Keine Datei passt zu den gewählten Arten und Namensmustern. Andere wählen oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>No folder for temporary files can be written. Make room on the disk, or let the variable TMPDIR name a folder with room.</source>
        <translation>In keinen Ordner für temporäre Dateien kann geschrieben werden. Platz auf dem Datenträger schaffen oder mit der Variablen TMPDIR einen Ordner mit Platz nennen.</translation>
    </message>
    <message>
        <source>No picture in it</source>
        <translation>Enthält kein Bild</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the report as PDF instead.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet. Den Bericht stattdessen als PDF speichern.</translation>
    </message>
    <message>
        <source>No slice through a head can be made out. The answer means nothing.</source>
        <translation>Es ist keine Schicht durch einen Kopf zu erkennen. Die Antwort bedeutet nichts.</translation>
    </message>
    <message>
        <source>No trusted encrypted connection to {database} was made: {reason}. Check the server&apos;s certificate and sslmode in cases.database.</source>
        <translation>Es kam keine vertrauenswürdige verschlüsselte Verbindung zu {database} zustande: {reason}. Prüfen Sie das Zertifikat des Servers und sslmode in cases.database.</translation>
    </message>
    <message>
        <source>Nobody could log in: pairing is off, and there are no users and no tokens.</source>
        <translation>Niemand könnte sich anmelden: die Kopplung ist aus, und es gibt weder Benutzer noch Token.</translation>
    </message>
    <message>
        <source>Noise without any structure. The answer means nothing.</source>
        <translation>Rauschen ohne Struktur. Die Antwort bedeutet nichts.</translation>
    </message>
    <message>
        <source>None of the corrected cases has a picture to learn from. Let the program store the pictures of corrected cases (Preferences &gt; Case history), or open the files again.</source>
        <translation>Keiner der korrigierten Fälle hat ein Bild zum Lernen. Das Programm die Bilder korrigierter Fälle speichern lassen (Einstellungen &gt; Fallarchiv) oder die Dateien erneut öffnen.</translation>
    </message>
    <message>
        <source>None of the {count} cases has a picture, so there is nothing to train on. Let the program store images of corrected cases (Preferences &gt; Case history), or open their files again.</source>
        <translation>Keiner der {count} Fälle hat ein Bild; es gibt nichts zum Trainieren. Das Programm Bilder korrigierter Fälle speichern lassen (Einstellungen &gt; Fallarchiv) oder ihre Dateien wieder öffnen.</translation>
    </message>
    <message>
        <source>Not a kind of file that is read</source>
        <translation>Keine lesbare Dateiart</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist. No class is probable enough for an answer.</source>
        <translation>Nicht sicher: radiologisch beurteilen lassen. Keine Klasse ist für eine Antwort wahrscheinlich genug.</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist. The model recognises less in this slice than in those that it learned from.</source>
        <translation>Nicht sicher: radiologisch beurteilen lassen. Das Modell erkennt in dieser Schicht weniger als in denen, aus denen es gelernt hat.</translation>
    </message>
    <message>
        <source>Not checked whether the slice is like those that the model learned from: this model cannot tell.</source>
        <translation>Nicht geprüft, ob die Schicht denen gleicht, aus denen das Modell gelernt hat: dieses Modell kann es nicht erkennen.</translation>
    </message>
    <message>
        <source>Not like the slices that the model learned from, perhaps of another sequence or plane. Do not rely on the answer.</source>
        <translation>Anders als die Schichten, aus denen das Modell gelernt hat, vielleicht aus einer anderen Sequenz oder Ebene. Nicht auf die Antwort verlassen.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be started ({reason}). Install MRI Classifier again.</source>
        <translation>ONNX Runtime lässt sich nicht starten ({reason}). MRI Classifier neu installieren.</translation>
    </message>
    <message>
        <source>ONNX Runtime could not run the model ({reason}). Close other programs and try again, or choose another engine.</source>
        <translation>ONNX Runtime konnte das Modell nicht ausführen ({reason}). Andere Programme schließen und erneut versuchen oder eine andere Engine wählen.</translation>
    </message>
    <message>
        <source>On this processor the 8-bit copy of the model {name} answers otherwise than when it was checked (by {off:.2g} in probability). Choose another engine.</source>
        <translation>Auf diesem Prozessor antwortet die 8-Bit-Kopie des Modells {name} anders als bei ihrer Prüfung (um {off:.2g} in der Wahrscheinlichkeit). Eine andere Engine wählen.</translation>
    </message>
    <message>
        <source>One file is a copy of another one and is shown once.</source>
        <translation>Eine Datei ist die Kopie einer anderen und wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>One slice lies in the same place as another one; both are shown.</source>
        <translation>Eine Schicht liegt an derselben Stelle wie eine andere; beide werden gezeigt.</translation>
    </message>
    <message>
        <source>OpenVINO cannot be started ({reason}). Install the extra &quot;openvino&quot; of MRI Classifier, or choose the ONNX engine.</source>
        <translation>OpenVINO lässt sich nicht starten ({reason}). Das Extra „openvino“ von MRI Classifier installieren oder die ONNX-Engine wählen.</translation>
    </message>
    <message>
        <source>OpenVINO could not run the model ({reason}). Close other programs and try again, or choose another engine.</source>
        <translation>OpenVINO konnte das Modell nicht ausführen ({reason}). Andere Programme schließen und erneut versuchen oder eine andere Engine wählen.</translation>
    </message>
    <message>
        <source>Other computers are let in only with users or pairing. Add a user, or switch pairing on.</source>
        <translation>Andere Computer werden nur mit Benutzern oder Kopplung eingelassen. Einen Benutzer hinzufügen oder die Kopplung einschalten.</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>Andere Gründe</translation>
    </message>
    <message>
        <source>PET</source>
        <translation>PET</translation>
    </message>
    <message>
        <source>Port {port} of {host} is in use by another program. Name another one; 0 takes a free one.</source>
        <translation>Port {port} von {host} wird von einem anderen Programm verwendet. Einen anderen angeben; 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>Row {number} of the audit log does not follow the row before it; rows were exchanged.</source>
        <translation>Zeile {number} des Prüfprotokolls schließt nicht an die Zeile davor an; Zeilen wurden vertauscht.</translation>
    </message>
    <message>
        <source>Row {number} of the audit log is missing.</source>
        <translation>Zeile {number} des Prüfprotokolls fehlt.</translation>
    </message>
    <message>
        <source>Row {number} of the audit log is not the one that was written; the log was replaced.</source>
        <translation>Zeile {number} des Prüfprotokolls ist nicht die geschriebene; das Protokoll wurde ersetzt.</translation>
    </message>
    <message>
        <source>Row {number} of the audit log was changed after it was written.</source>
        <translation>Zeile {number} des Prüfprotokolls wurde nach dem Schreiben geändert.</translation>
    </message>
    <message>
        <source>Shows the first of {count} volumes.</source>
        <translation>Zeigt das erste von {count} Volumen.</translation>
    </message>
    <message>
        <source>Slices seem to be missing in {count} places, the first after slice {before}.</source>
        <translation>An {count} Stellen scheinen Schichten zu fehlen, zuerst nach Schicht {before}.</translation>
    </message>
    <message>
        <source>TensorFlow needs a processor with AVX, which this computer lacks. Classify with ONNX Runtime (--engine onnx), and train on another computer.</source>
        <translation>TensorFlow braucht einen Prozessor mit AVX, den dieser Computer nicht hat. Mit ONNX Runtime klassifizieren (--engine onnx) und auf einem anderen Computer trainieren.</translation>
    </message>
    <message>
        <source>Texts are part of the image; they may name the patient, and may sway the model.</source>
        <translation>Schrift ist Teil des Bildes; sie kann den Patienten nennen und das Modell beeinflussen.</translation>
    </message>
    <message>
        <source>The Keras engine needs TensorFlow, which is not installed. Install the extra &quot;training&quot; of MRI Classifier, or choose the ONNX engine.</source>
        <translation>Die Keras-Engine braucht TensorFlow, das nicht installiert ist. Das Extra „training“ von MRI Classifier installieren oder die ONNX-Engine wählen.</translation>
    </message>
    <message>
        <source>The Python at {path} cannot be started ({reason}). Correct Preferences &gt; Training &gt; Python for training.</source>
        <translation>Das Python unter {path} lässt sich nicht starten ({reason}). Einstellungen &gt; Training &gt; Python für das Training berichtigen.</translation>
    </message>
    <message>
        <source>The Python at {path} cannot train: it has no {missing}. Install the package with the extra &quot;training&quot; there, or name another one under Preferences &gt; Training.</source>
        <translation>Das Python unter {path} kann nicht trainieren: {missing} fehlt. Dort das Paket mit dem Extra „training“ installieren oder unter Einstellungen &gt; Training ein anderes angeben.</translation>
    </message>
    <message>
        <source>The address of the database must hold no password, because settings are readable; put it into the password file (~/.pgpass) or the variable PGPASSWORD.</source>
        <translation>Die Adresse der Datenbank darf kein Passwort enthalten, weil Einstellungen lesbar sind; legen Sie es in die Passwortdatei (~/.pgpass) oder in die Variable PGPASSWORD.</translation>
    </message>
    <message>
        <source>The administrator of this computer does not let the account {account} do this.</source>
        <translation>Der Administrator dieses Computers erlaubt dies dem Konto {account} nicht.</translation>
    </message>
    <message>
        <source>The administrator of this computer has fixed the setting {key}.</source>
        <translation>Der Administrator dieses Computers hat die Einstellung {key} festgelegt.</translation>
    </message>
    <message>
        <source>The administrator&apos;s rules fix {key} at something that is not {allowed}; this rule is not used.</source>
        <translation>Die Regeln des Administrators legen {key} auf etwas fest, das nicht {allowed} ist; diese Regel wird nicht angewandt.</translation>
    </message>
    <message>
        <source>The administrator&apos;s rules in {file} cannot be used ({reason}); what they could restrict is refused until the administrator has mended them.</source>
        <translation>Die Regeln des Administrators in {file} lassen sich nicht verwenden ({reason}); was sie einschränken könnten, wird verweigert, bis der Administrator sie berichtigt hat.</translation>
    </message>
    <message>
        <source>The audit log ends too early: row {number} is missing, and all up to row {last} that was once written.</source>
        <translation>Das Prüfprotokoll endet zu früh: Zeile {number} fehlt, ebenso alle bis Zeile {last}, die einmal geschrieben wurden.</translation>
    </message>
    <message>
        <source>The audit log is sound: {checked} rows, none changed and none missing.</source>
        <translation>Das Prüfprotokoll ist einwandfrei: {checked} Zeilen, keine geändert und keine fehlt.</translation>
    </message>
    <message>
        <source>The batch has more than {limit} pictures.</source>
        <translation>Der Stapel hat mehr als {limit} Bilder.</translation>
    </message>
    <message>
        <source>The batch was cancelled.</source>
        <translation>Der Stapel wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The case history in {database} cannot be used: {reason}.</source>
        <translation>Das Fallarchiv in {database} kann nicht benutzt werden: {reason}.</translation>
    </message>
    <message>
        <source>The case history in {folder} cannot be used: {reason}.</source>
        <translation>Das Fallarchiv in {folder} lässt sich nicht verwenden: {reason}.</translation>
    </message>
    <message>
        <source>The case history in {folder} cannot be written: the folder is read-only for this account.</source>
        <translation>Das Fallarchiv in {folder} lässt sich nicht schreiben: der Ordner ist für dieses Konto schreibgeschützt.</translation>
    </message>
    <message>
        <source>The case history in {folder} is damaged and another window still uses it. Close all windows of the program and start it again.</source>
        <translation>Das Fallarchiv in {folder} ist beschädigt und wird noch von einem anderen Fenster verwendet. Alle Fenster des Programms schließen und neu starten.</translation>
    </message>
    <message>
        <source>The case history in {folder} is damaged. Start the program again: it restores the newest sound backup.</source>
        <translation>Das Fallarchiv in {folder} ist beschädigt. Das Programm neu starten: es stellt die neueste einwandfreie Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The case history is closed.</source>
        <translation>Das Fallarchiv ist geschlossen.</translation>
    </message>
    <message>
        <source>The case history lies in {database}, whose administrator makes the backups (pg_dump); this program makes none.</source>
        <translation>Das Fallarchiv liegt in {database}, deren Verwalter die Sicherungen macht (pg_dump); dieses Programm macht keine.</translation>
    </message>
    <message>
        <source>The case history lies on a drive that cannot be shared safely, such as a network drive. It works, but use it from one computer at a time; a folder on this computer is better.</source>
        <translation>Das Fallarchiv liegt auf einem Laufwerk, das sich nicht sicher gemeinsam nutzen lässt, etwa einem Netzlaufwerk. Es funktioniert, sollte aber nur von einem Computer zur Zeit genutzt werden; besser ist ein Ordner auf diesem Computer.</translation>
    </message>
    <message>
        <source>The case history was damaged and there was no sound backup, so a new one was begun. The damaged file was kept as {file}.</source>
        <translation>Das Fallarchiv war beschädigt und es gab keine einwandfreie Sicherung; daher wurde ein neues begonnen. Die beschädigte Datei wurde als {file} aufbewahrt.</translation>
    </message>
    <message>
        <source>The case history was damaged and was restored from the backup {backup}; what was recorded after that backup is missing. The damaged file was kept as {file}.</source>
        <translation>Das Fallarchiv war beschädigt und wurde aus der Sicherung {backup} wiederhergestellt; was danach aufgezeichnet wurde, fehlt. Die beschädigte Datei wurde als {file} aufbewahrt.</translation>
    </message>
    <message>
        <source>The case history was missing and was restored from the backup {backup}; what was recorded after that backup is missing.</source>
        <translation>Das Fallarchiv fehlte und wurde aus der Sicherung {backup} wiederhergestellt; was danach aufgezeichnet wurde, fehlt.</translation>
    </message>
    <message>
        <source>The case {code} holds no answer to report on.</source>
        <translation>Der Fall {code} enthält keine Antwort für einen Bericht.</translation>
    </message>
    <message>
        <source>The certificate cannot be kept in {folder}: {reason}.</source>
        <translation>Das Zertifikat lässt sich nicht in {folder} speichern: {reason}.</translation>
    </message>
    <message>
        <source>The certificate of the web server has expired, so browsers refuse it. Stop the server, renew the certificate, and start it again.</source>
        <translation>Das Zertifikat des Webservers ist abgelaufen, daher lehnen Browser es ab. Den Server stoppen, das Zertifikat erneuern und wieder starten.</translation>
    </message>
    <message>
        <source>The certificate {file} cannot be used for TLS ({reason}).</source>
        <translation>Das Zertifikat {file} lässt sich nicht für TLS verwenden ({reason}).</translation>
    </message>
    <message>
        <source>The certificate {file} ended on {day}. Ask for a new one.</source>
        <translation>Das Zertifikat {file} ist am {day} abgelaufen. Ein neues anfordern.</translation>
    </message>
    <message>
        <source>The certificate {file} is valid from {day} only. Check this computer&apos;s clock.</source>
        <translation>Das Zertifikat {file} gilt erst ab {day}. Die Uhr dieses Computers prüfen.</translation>
    </message>
    <message>
        <source>The cluster at {address} cannot be joined ({reason}). Run this on a computer of it.</source>
        <translation>Dem Cluster unter {address} kann nicht beigetreten werden ({reason}). Dies auf einem seiner Computer ausführen.</translation>
    </message>
    <message>
        <source>The cluster does not work any more ({reason}). Once it does, go on with --resume.</source>
        <translation>Der Cluster arbeitet nicht mehr ({reason}). Sobald er es wieder tut, mit --resume fortsetzen.</translation>
    </message>
    <message>
        <source>The computer {node} of the cluster cannot run MRI Classifier ({reason}). Install the same version there, with its extra “cluster”, or take the computer out.</source>
        <translation>Der Computer {node} des Clusters kann MRI Classifier nicht ausführen ({reason}). Dort dieselbe Version mit ihrem Extra „cluster“ installieren oder den Computer herausnehmen.</translation>
    </message>
    <message>
        <source>The computer {node} of the cluster does not have the model {model} {version}: {reason} Install it there, or take the computer out.</source>
        <translation>Der Computer {node} des Clusters hat das Modell {model} {version} nicht: {reason} Es dort installieren oder den Computer herausnehmen.</translation>
    </message>
    <message>
        <source>The computer {node} of the cluster has version {there} of MRI Classifier, and the batch was begun with version {here}; install the same version everywhere.</source>
        <translation>Der Computer {node} des Clusters hat Version {there} von MRI Classifier, der Stapel wurde mit Version {here} begonnen; überall dieselbe Version installieren.</translation>
    </message>
    <message>
        <source>The connection to {database} might not be encrypted; use sslmode=verify-full, or sslmode=disable if you want it so.</source>
        <translation>Die Verbindung zu {database} ist vielleicht nicht verschlüsselt; benutzen Sie sslmode=verify-full, oder sslmode=disable, wenn Sie es so wollen.</translation>
    </message>
    <message>
        <source>The connection to {database} was lost. What was being written is there as a whole or not at all; try again.</source>
        <translation>Die Verbindung zu {database} ist abgebrochen. Was gerade geschrieben wurde, ist ganz da oder gar nicht; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database server of the case history, {database}, does not answer; check the network and the server.</source>
        <translation>Der Datenbankserver des Fallarchivs, {database}, antwortet nicht; prüfen Sie das Netz und den Server.</translation>
    </message>
    <message>
        <source>The database server of {database} has no room for more connections; try again later.</source>
        <translation>Der Datenbankserver von {database} hat keinen Platz für weitere Verbindungen; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The database server refused the login to {database}; check the user in cases.database and the password in the password file (~/.pgpass, readable for nobody else) or PGPASSWORD.</source>
        <translation>Der Datenbankserver hat die Anmeldung an {database} abgelehnt; prüfen Sie den Benutzer in cases.database und das Passwort in der Passwortdatei (~/.pgpass, für niemand sonst lesbar) oder PGPASSWORD.</translation>
    </message>
    <message>
        <source>The database {database} can only be read at present; nothing was changed.</source>
        <translation>Die Datenbank {database} kann zurzeit nur gelesen werden; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The database {database} cannot hold a case history: it has to be PostgreSQL 13 or later with the encoding UTF8.</source>
        <translation>Die Datenbank {database} kann kein Fallarchiv aufnehmen: nötig ist PostgreSQL 13 oder neuer mit der Kodierung UTF8.</translation>
    </message>
    <message>
        <source>The database {database} does not allow this to its user; have its administrator run mriclassifier cases prepare with --grant.</source>
        <translation>Die Datenbank {database} erlaubt ihrem Benutzer das nicht; lassen Sie ihren Verwalter mriclassifier cases prepare mit --grant ausführen.</translation>
    </message>
    <message>
        <source>The database {database} is in use as a case history already; copy into a new and empty one.</source>
        <translation>Die Datenbank {database} wird schon als Fallarchiv benutzt; kopieren Sie in eine neue und leere.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and press Resume; the finished epochs are kept.</source>
        <translation>Der Datenträger ist voll. Platz schaffen und „Fortsetzen“ drücken; die fertigen Epochen bleiben erhalten.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again.</source>
        <translation>Der Datenträger ist voll. Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk of the case history in {folder} is full; nothing was changed. Make room and try again.</source>
        <translation>Der Datenträger des Fallarchivs in {folder} ist voll; nichts wurde geändert. Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk of the database server of {database} is full; nothing was changed. Have its administrator make room.</source>
        <translation>Die Festplatte des Datenbankservers von {database} ist voll; nichts wurde geändert. Lassen Sie den Verwalter Platz schaffen.</translation>
    </message>
    <message>
        <source>The distance between slices varies from {low} to {high} mm.</source>
        <translation>Der Schichtabstand schwankt zwischen {low} und {high} mm.</translation>
    </message>
    <message>
        <source>The driver for a case history in PostgreSQL is missing: pip install &quot;mriclassifier[postgres]&quot; brings it.</source>
        <translation>Der Treiber für ein Fallarchiv in PostgreSQL fehlt: pip install &quot;mriclassifier[postgres]&quot; bringt ihn mit.</translation>
    </message>
    <message>
        <source>The engine does not answer. Start the server again.</source>
        <translation>Die Engine antwortet nicht. Den Server neu starten.</translation>
    </message>
    <message>
        <source>The engine is closed.</source>
        <translation>Die Engine ist geschlossen.</translation>
    </message>
    <message>
        <source>The file does not say how the patient lay: left and right may be exchanged, and other planes are not shown.</source>
        <translation>Die Datei gibt die Lage des Patienten nicht an: links und rechts können vertauscht sein, und andere Ebenen werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>The file says that it is {modality}, not MR. The model was trained on brain MRI only: do not use its answer.</source>
        <translation>Laut Datei ist dies {modality}, nicht MR. Das Modell wurde nur mit MRT des Gehirns trainiert: seine Antwort nicht verwenden.</translation>
    </message>
    <message>
        <source>The file says that it shows another part of the body ({part}). The model knows the brain only: do not use its answer.</source>
        <translation>Laut Datei zeigt dies einen anderen Körperteil ({part}). Das Modell kennt nur das Gehirn: seine Antwort nicht verwenden.</translation>
    </message>
    <message>
        <source>The file says that this image was computed from others, not acquired like this.</source>
        <translation>Laut Datei wurde dieses Bild aus anderen berechnet, nicht so aufgenommen.</translation>
    </message>
    <message>
        <source>The file says that this is a copy of a screen or of a film, not what the scanner acquired.</source>
        <translation>Laut Datei ist dies eine Kopie eines Bildschirms oder Films, nicht die Aufnahme des Scanners.</translation>
    </message>
    <message>
        <source>The file states its orientation twice (sform, qform) and contradicts itself about left and right; the first statement is used.</source>
        <translation>Die Datei gibt ihre Orientierung zweimal an (sform, qform) und widerspricht sich bei links und rechts; die erste Angabe wird verwendet.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written: {reason}.</source>
        <translation>Die Datei {file} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>The file {file} of the model {name} cannot be read ({reason}). Install the model again or choose another one.</source>
        <translation>Die Datei {file} des Modells {name} lässt sich nicht lesen ({reason}). Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The file {file} of the model {name} cannot be run ({reason}). Install the model again or choose another one.</source>
        <translation>Die Datei {file} des Modells {name} lässt sich nicht ausführen ({reason}). Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The file {file} of the model {name} cannot be used ({reason}). Install the model again or choose another one.</source>
        <translation>Die Datei {file} des Modells {name} lässt sich nicht verwenden ({reason}). Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The files do not say where the slices lie: they are in the order of the files&apos; names, and missing slices cannot be noticed.</source>
        <translation>Die Dateien sagen nicht, wo die Schichten liegen: sie stehen in der Reihenfolge der Dateinamen, und fehlende Schichten fallen nicht auf.</translation>
    </message>
    <message>
        <source>The files do not say where the slices lie: they are in the order of their numbers, and missing slices cannot be noticed.</source>
        <translation>Die Dateien sagen nicht, wo die Schichten liegen: sie stehen in der Reihenfolge ihrer Nummern, und fehlende Schichten fallen nicht auf.</translation>
    </message>
    <message>
        <source>The files of the model {name} do not belong together. Install the model again or choose another one.</source>
        <translation>Die Dateien des Modells {name} gehören nicht zusammen. Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The files of the training cannot be used ({reason}).</source>
        <translation>Die Dateien des Trainings lassen sich nicht verwenden ({reason}).</translation>
    </message>
    <message>
        <source>The folder for trainings cannot be written ({reason}). Nothing was started.</source>
        <translation>Der Ordner für Trainings ist nicht beschreibbar ({reason}). Nichts wurde gestartet.</translation>
    </message>
    <message>
        <source>The folder of the case history, {folder}, cannot be reached; check that its drive is connected.</source>
        <translation>Der Ordner des Fallarchivs, {folder}, ist nicht erreichbar; prüfen, ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be read: {reason}.</source>
        <translation>Der Ordner {name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>The folder {name} holds no image file itself; sub-folders are read only if asked for (--recursive).</source>
        <translation>Der Ordner {name} selbst enthält keine Bilddatei; Unterordner werden nur auf Wunsch gelesen (--recursive).</translation>
    </message>
    <message>
        <source>The folder {name} holds no image file.</source>
        <translation>Der Ordner {name} enthält keine Bilddatei.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be read ({reason}).</source>
        <translation>Der Ordner {path} lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>The image was compressed with loss of detail. Compare with the original where fine structures matter.</source>
        <translation>Das Bild wurde verlustbehaftet komprimiert. Wo feine Strukturen zählen, mit dem Original vergleichen.</translation>
    </message>
    <message>
        <source>The journal of the batch cannot be read: {reason}.</source>
        <translation>Das Journal des Stapels lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>The journal of the batch cannot be written: {reason}. What was shown as done is kept; make room, then go on with the batch.</source>
        <translation>Das Journal des Stapels lässt sich nicht schreiben: {reason}. Was als erledigt angezeigt wurde, bleibt erhalten; Platz schaffen und den Stapel fortsetzen.</translation>
    </message>
    <message>
        <source>The journal of the batch cannot be written: {reason}. What was shown as done is kept; once its folder can be written again, go on with the batch.</source>
        <translation>Das Journal des Stapels lässt sich nicht schreiben: {reason}. Was als erledigt angezeigt wurde, bleibt erhalten; sobald der Ordner wieder beschreibbar ist, den Stapel fortsetzen.</translation>
    </message>
    <message>
        <source>The journal of the batch is damaged; start the batch anew.</source>
        <translation>Das Journal des Stapels ist beschädigt; den Stapel neu beginnen.</translation>
    </message>
    <message>
        <source>The journal of this batch is damaged or of another version of the program. Start the batch anew.</source>
        <translation>Das Journal dieses Stapels ist beschädigt oder stammt von einer anderen Programmversion. Den Stapel neu beginnen.</translation>
    </message>
    <message>
        <source>The key of the pseudonyms of {database} is not on this computer; copy it from a computer that uses this history to {file}.</source>
        <translation>Der Schlüssel der Pseudonyme von {database} ist nicht auf diesem Computer; kopieren Sie ihn von einem Computer, der dieses Fallarchiv benutzt, nach {file}.</translation>
    </message>
    <message>
        <source>The key of the pseudonyms was missing or damaged, so a new one was made: patients and studies that were recorded before are not recognised when they come again.</source>
        <translation>Der Schlüssel der Pseudonyme fehlte oder war beschädigt; daher wurde ein neuer erzeugt: früher aufgezeichnete Patienten und Studien werden nicht wiedererkannt.</translation>
    </message>
    <message>
        <source>The key {file} does not belong to the certificate {certificate}. Give the two that were made together.</source>
        <translation>Der Schlüssel {file} gehört nicht zum Zertifikat {certificate}. Die beiden angeben, die zusammen erzeugt wurden.</translation>
    </message>
    <message>
        <source>The key {file} is locked with a passphrase. Give one without, readable by this account alone.</source>
        <translation>Der Schlüssel {file} ist mit einer Passphrase gesperrt. Einen ohne angeben, den nur dieses Konto lesen kann.</translation>
    </message>
    <message>
        <source>The library {name} is missing on this system. Install it ({how}), then start again.</source>
        <translation>Auf diesem System fehlt die Bibliothek {name}. Sie installieren ({how}), dann neu starten.</translation>
    </message>
    <message>
        <source>The memory of this computer was not enough. Close other programs and press Resume; the finished epochs are kept.</source>
        <translation>Der Speicher dieses Computers reichte nicht aus. Andere Programme schließen und „Fortsetzen“ drücken; die fertigen Epochen bleiben erhalten.</translation>
    </message>
    <message>
        <source>The model in {source} cannot be installed: {reason}. Nothing was changed; get the model again.</source>
        <translation>Das Modell in {source} lässt sich nicht installieren: {reason}. Nichts wurde geändert; das Modell erneut beschaffen.</translation>
    </message>
    <message>
        <source>The model is not loaded yet. Try again.</source>
        <translation>Das Modell ist noch nicht geladen. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The model is not loaded. Try again in a moment.</source>
        <translation>Das Modell ist nicht geladen. In einem Moment erneut versuchen.</translation>
    </message>
    <message>
        <source>The model that is installed there is {name} {version}, another one.</source>
        <translation>Dort ist ein anderes Modell installiert: {name} {version}.</translation>
    </message>
    <message>
        <source>The model {name} came with the program or lies elsewhere; it stays.</source>
        <translation>Das Modell {name} wurde mit dem Programm geliefert oder liegt anderswo; es bleibt.</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted: {reason}.</source>
        <translation>Das Modell {name} lässt sich nicht löschen: {reason}.</translation>
    </message>
    <message>
        <source>The model {name} cannot be installed: {reason}.</source>
        <translation>Das Modell {name} lässt sich nicht installieren: {reason}.</translation>
    </message>
    <message>
        <source>The model {name} cannot be used: its manifest {reason}. Install the model again or choose another one.</source>
        <translation>Das Modell {name} lässt sich nicht verwenden: sein Manifest {reason}. Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model {name} fails its check ({check}: {detail}). Install the model again or choose another one.</source>
        <translation>Das Modell {name} besteht seine Prüfung nicht ({check}: {detail}). Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model {name} gave values that are not numbers. Install the model again or choose another one.</source>
        <translation>Das Modell {name} gab Werte aus, die keine Zahlen sind. Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model {name} has no 8-bit copy that passed its check with the engine {engine}. Choose another engine.</source>
        <translation>Das Modell {name} hat keine 8-Bit-Kopie, die ihre Prüfung mit der Engine {engine} bestanden hat. Eine andere Engine wählen.</translation>
    </message>
    <message>
        <source>The model {name} has no file {file}. Install the model again or choose another one.</source>
        <translation>Dem Modell {name} fehlt die Datei {file}. Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model {name} is damaged or was changed: its file {file} is not the one that its manifest describes. Install the model again or choose another one.</source>
        <translation>Das Modell {name} ist beschädigt oder wurde geändert: die Datei {file} ist nicht die, die das Manifest beschreibt. Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model {name} is in use. Choose another one first, with models use or models rollback.</source>
        <translation>Das Modell {name} ist in Verwendung. Zuerst mit „models use“ oder „models rollback“ ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model {name} is incomplete: its file {file} is missing. Install the model again or choose another one.</source>
        <translation>Das Modell {name} ist unvollständig: die Datei {file} fehlt. Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model {name} is installed here without its file {file}, which the Keras engine and retraining need. Use the ONNX engine, or install the full build of MRI Classifier.</source>
        <translation>Das Modell {name} ist hier ohne seine Datei {file} installiert, die die Keras-Engine und das Nachtrainieren brauchen. Verwenden Sie die ONNX-Engine, oder installieren Sie die vollständige Ausgabe von MRI Classifier.</translation>
    </message>
    <message>
        <source>The model {name} was made for a newer version of MRI Classifier (its manifest {reason}). Update MRI Classifier or choose another model.</source>
        <translation>Das Modell {name} ist für eine neuere Version von MRI Classifier gemacht (sein Manifest {reason}). MRI Classifier aktualisieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The model&apos;s answer for this case has changed meanwhile; look at it again before you agree.</source>
        <translation>Die Antwort des Modells für diesen Fall hat sich inzwischen geändert; vor dem Zustimmen noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The model&apos;s record of its preprocessing cannot be used ({reason}). Install the model again or choose another one.</source>
        <translation>Die Angaben des Modells zur Vorverarbeitung lassen sich nicht verwenden ({reason}). Das Modell neu installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>The network of {host} is gone, so no other computer reaches the web server. Connect it again, or stop the server and choose another address.</source>
        <translation>Das Netz von {host} ist weg, daher erreicht kein anderer Computer den Webserver. Wieder verbinden oder den Server stoppen und eine andere Adresse wählen.</translation>
    </message>
    <message>
        <source>The note is longer than {most} characters; please shorten it.</source>
        <translation>Die Notiz ist länger als {most} Zeichen; bitte kürzen.</translation>
    </message>
    <message>
        <source>The note of the audit log&apos;s last row, {file}, is missing or unreadable, so rows may be missing after row {last}.</source>
        <translation>Der Vermerk über die letzte Zeile des Prüfprotokolls, {file}, fehlt oder ist unlesbar; nach Zeile {last} können Zeilen fehlen.</translation>
    </message>
    <message>
        <source>The object store of the cluster is full ({reason}). Make room there, in memory or on the disk it spills to, then go on with --resume.</source>
        <translation>Der Objektspeicher des Clusters ist voll ({reason}). Dort Platz schaffen, im Speicher oder auf dem Auslagerungsdatenträger, und mit --resume fortsetzen.</translation>
    </message>
    <message>
        <source>The passphrase cannot be kept in {file}: {reason}.</source>
        <translation>Die Passphrase lässt sich nicht in {file} speichern: {reason}.</translation>
    </message>
    <message>
        <source>The password is hardly more than the name; choose another.</source>
        <translation>Das Passwort ist kaum mehr als der Name; ein anderes wählen.</translation>
    </message>
    <message>
        <source>The password repeats very few characters; choose another.</source>
        <translation>Das Passwort wiederholt sehr wenige Zeichen; ein anderes wählen.</translation>
    </message>
    <message>
        <source>The picture cannot be saved as {name}: {reason}. Choose another place.</source>
        <translation>Das Bild lässt sich nicht als {name} speichern: {reason}. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The picture holds no finite pixel values.</source>
        <translation>Das Bild enthält keine endlichen Pixelwerte.</translation>
    </message>
    <message>
        <source>The picture holds no pixels.</source>
        <translation>Das Bild enthält keine Pixel.</translation>
    </message>
    <message>
        <source>The planes of “{name}” are not in memory any more. Open it again.</source>
        <translation>Die Ebenen von „{name}“ sind nicht mehr im Speicher. Erneut öffnen.</translation>
    </message>
    <message>
        <source>The planes were not prepared.</source>
        <translation>Die Ebenen wurden nicht vorbereitet.</translation>
    </message>
    <message>
        <source>The printer does not take the report. Save it as PDF and print that.</source>
        <translation>Der Drucker nimmt den Bericht nicht an. Als PDF speichern und dieses drucken.</translation>
    </message>
    <message>
        <source>The processor of this computer is too old for MRI Classifier. Use a newer computer; let a virtual machine have the processor of its host.</source>
        <translation>Der Prozessor dieses Computers ist für MRI Classifier zu alt. Einen neueren Computer verwenden; einer virtuellen Maschine den Prozessor ihres Wirts geben.</translation>
    </message>
    <message>
        <source>The processor of this computer lacks {features}, which MRI Classifier needs. Use a newer computer; let a virtual machine have the processor of its host.</source>
        <translation>Dem Prozessor dieses Computers fehlt, was MRI Classifier braucht: {features}. Einen neueren Computer verwenden; einer virtuellen Maschine den Prozessor ihres Wirts geben.</translation>
    </message>
    <message>
        <source>The record of the training cannot be written ({reason}).</source>
        <translation>Die Aufzeichnung des Trainings lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>The report cannot be made: there is no room for it.</source>
        <translation>Der Bericht lässt sich nicht erstellen: es ist kein Platz dafür.</translation>
    </message>
    <message>
        <source>The report cannot be saved as {name}: {reason}. Choose another place.</source>
        <translation>Der Bericht lässt sich nicht als {name} speichern: {reason}. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The report was not made.</source>
        <translation>Der Bericht wurde nicht erstellt.</translation>
    </message>
    <message>
        <source>The server cannot listen on {host} ({reason}). Name another address.</source>
        <translation>Der Server kann nicht auf {host} lauschen ({reason}). Eine andere Adresse angeben.</translation>
    </message>
    <message>
        <source>The server could not be started.</source>
        <translation>Der Server ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>The server ended by itself. Start it again.</source>
        <translation>Der Server hat sich selbst beendet. Erneut starten.</translation>
    </message>
    <message>
        <source>The server failed at this batch. Send the files again.</source>
        <translation>Der Server ist an diesem Stapel gescheitert. Die Dateien noch einmal senden.</translation>
    </message>
    <message>
        <source>The server is closing. Try again later.</source>
        <translation>Der Server wird geschlossen. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The server&apos;s disk cannot be written: {reason}.</source>
        <translation>Der Datenträger des Servers ist nicht beschreibbar: {reason}.</translation>
    </message>
    <message>
        <source>The setting cases.database is no address such as postgresql://mri@db.hospital.example/mri; correct it, or empty it to keep the history on this computer.</source>
        <translation>Die Einstellung cases.database ist keine Adresse wie postgresql://mri@db.hospital.example/mri; berichtigen Sie sie, oder leeren Sie sie, um das Fallarchiv auf diesem Computer zu führen.</translation>
    </message>
    <message>
        <source>The setting {key} in {file} is not {allowed}; {default} is used instead.</source>
        <translation>Die Einstellung {key} in {file} ist nicht {allowed}; stattdessen gilt {default}.</translation>
    </message>
    <message>
        <source>The setting {key} must be {allowed}, not {value}.</source>
        <translation>Die Einstellung {key} muss {allowed} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {file}: {reason}.</source>
        <translation>Die Einstellungen lassen sich nicht in {file} speichern: {reason}.</translation>
    </message>
    <message>
        <source>The settings file was damaged and is kept as {file}; defaults are used.</source>
        <translation>Die Einstellungsdatei war beschädigt und wird als {file} aufbewahrt; die Vorgaben gelten.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read ({reason}); defaults are used.</source>
        <translation>Die Einstellungen in {file} lassen sich nicht lesen ({reason}); die Vorgaben gelten.</translation>
    </message>
    <message>
        <source>The settings name certificate files of your own, which only their maker can renew.</source>
        <translation>Die Einstellungen nennen eigene Zertifikatsdateien, die nur ihr Aussteller erneuern kann.</translation>
    </message>
    <message>
        <source>The settings were written by a later version of this program; a copy is kept as {file}, and what this version does not understand is not used.</source>
        <translation>Die Einstellungen wurden von einer neueren Programmversion geschrieben; eine Kopie wird als {file} aufbewahrt, und was diese Version nicht versteht, wird nicht verwendet.</translation>
    </message>
    <message>
        <source>The tables in {database} are those of an older version; have its administrator make a backup and run mriclassifier cases prepare. Programs of the older version cannot use it afterwards.</source>
        <translation>Die Tabellen in {database} sind die einer älteren Version; lassen Sie ihren Verwalter eine Sicherung machen und mriclassifier cases prepare ausführen. Programme der älteren Version können sie danach nicht mehr benutzen.</translation>
    </message>
    <message>
        <source>The tables of the case history in {database} are missing or damaged; have its administrator look, and restore a backup.</source>
        <translation>Die Tabellen des Fallarchivs in {database} fehlen oder sind beschädigt; lassen Sie ihren Verwalter nachsehen und eine Sicherung zurückspielen.</translation>
    </message>
    <message>
        <source>The training cannot be deleted completely ({reason}).</source>
        <translation>Das Training lässt sich nicht vollständig löschen ({reason}).</translation>
    </message>
    <message>
        <source>The training cannot be started ({reason}).</source>
        <translation>Das Training lässt sich nicht starten ({reason}).</translation>
    </message>
    <message>
        <source>The training ended without a word (code {code}). Press Resume to go on after the last finished epoch.</source>
        <translation>Das Training endete ohne Meldung (Code {code}). „Fortsetzen“ drücken, um nach der letzten fertigen Epoche weiterzumachen.</translation>
    </message>
    <message>
        <source>The training stopped with a fault: {fault}. Press Resume to go on after the last finished epoch.</source>
        <translation>Das Training wurde durch einen Fehler gestoppt: {fault}. „Fortsetzen“ drücken, um nach der letzten fertigen Epoche weiterzumachen.</translation>
    </message>
    <message>
        <source>The training was ended from outside, as the system does when memory runs out. Close other programs and press Resume; the finished epochs are kept.</source>
        <translation>Das Training wurde von außen beendet, wie es das System bei Speichermangel tut. Andere Programme schließen und „Fortsetzen“ drücken; die fertigen Epochen bleiben erhalten.</translation>
    </message>
    <message>
        <source>The training was stopped from outside. Press Resume to go on after the last finished epoch.</source>
        <translation>Das Training wurde von außen gestoppt. „Fortsetzen“ drücken, um nach der letzten fertigen Epoche weiterzumachen.</translation>
    </message>
    <message>
        <source>The web server ended by itself. Start it again.</source>
        <translation>Der Webserver hat sich selbst beendet. Erneut starten.</translation>
    </message>
    <message>
        <source>The web server is switched off on this computer (setting server.allowed).</source>
        <translation>Der Webserver ist auf diesem Computer ausgeschaltet (Einstellung server.allowed).</translation>
    </message>
    <message>
        <source>The web server needs a model, and none is loaded.</source>
        <translation>Der Webserver braucht ein Modell, und keines ist geladen.</translation>
    </message>
    <message>
        <source>The window cannot be opened because a part of the system is missing ({reason}). Install it ({how}), or use `mriclassifier classify` for files and `mriclassifier serve` for the web page.</source>
        <translation>Das Fenster kann nicht geöffnet werden, weil ein Teil des Systems fehlt ({reason}). Ihn installieren ({how}) oder `mriclassifier classify` für Dateien und `mriclassifier serve` für die Webseite verwenden.</translation>
    </message>
    <message>
        <source>The workers of the cluster end before they answer ({count} files); look at its logs and its memory, then go on with --resume.</source>
        <translation>Die Arbeitsprozesse des Clusters enden, bevor sie antworten ({count} Dateien); seine Protokolle und seinen Speicher ansehen, dann mit --resume fortsetzen.</translation>
    </message>
    <message>
        <source>There is a model {name} already. Choose another name.</source>
        <translation>Es gibt bereits ein Modell {name}. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is a model {name} already. Give the new one another name with --name.</source>
        <translation>Es gibt bereits ein Modell {name}. Dem neuen mit --name einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>There is a user “{name}” already.</source>
        <translation>Es gibt bereits einen Benutzer „{name}“.</translation>
    </message>
    <message>
        <source>There is no Python at {path}. Correct Preferences &gt; Training &gt; Python for training.</source>
        <translation>Unter {path} gibt es kein Python. Einstellungen &gt; Training &gt; Python für das Training berichtigen.</translation>
    </message>
    <message>
        <source>There is no case history on this computer to be copied.</source>
        <translation>Auf diesem Computer gibt es kein Fallarchiv, das kopiert werden könnte.</translation>
    </message>
    <message>
        <source>There is no case {code}.</source>
        <translation>Es gibt keinen Fall {code}.</translation>
    </message>
    <message>
        <source>There is no command or file &quot;{word}&quot;; did you mean {command}?</source>
        <translation>Es gibt keinen Befehl und keine Datei „{word}“; war {command} gemeint?</translation>
    </message>
    <message>
        <source>There is no database {database}; have its administrator make it, or correct cases.database.</source>
        <translation>Es gibt keine Datenbank {database}; lassen Sie sie vom Verwalter anlegen, oder berichtigen Sie cases.database.</translation>
    </message>
    <message>
        <source>There is no earlier model to go back to. Choose one by name.</source>
        <translation>Es gibt kein früheres Modell. Eines mit Namen wählen.</translation>
    </message>
    <message>
        <source>There is no earlier model to go back to. Choose one from the list.</source>
        <translation>Es gibt kein früheres Modell. Eines aus der Liste wählen.</translation>
    </message>
    <message>
        <source>There is no engine &quot;{name}&quot;. Choose one of: {known}.</source>
        <translation>Es gibt keine Engine „{name}“. Eine von diesen wählen: {known}.</translation>
    </message>
    <message>
        <source>There is no folder {name}. Choose another one.</source>
        <translation>Es gibt keinen Ordner {name}. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is no folder {path}. Choose another one, or connect its drive.</source>
        <translation>Es gibt keinen Ordner {path}. Einen anderen wählen oder sein Laufwerk verbinden.</translation>
    </message>
    <message>
        <source>There is no image file in this folder itself. Tick “Folders within folders” to look deeper.</source>
        <translation>In diesem Ordner selbst gibt es keine Bilddatei. „Ordner in Ordnern“ ankreuzen, um tiefer zu suchen.</translation>
    </message>
    <message>
        <source>There is no image file in this folder or the folders within it.</source>
        <translation>In diesem Ordner und seinen Unterordnern gibt es keine Bilddatei.</translation>
    </message>
    <message>
        <source>There is no input to read a password from.</source>
        <translation>Es gibt keine Eingabe, aus der ein Passwort gelesen werden könnte.</translation>
    </message>
    <message>
        <source>There is no language “{language}”. There is: {known}.</source>
        <translation>Es gibt keine Sprache „{language}“. Vorhanden: {known}.</translation>
    </message>
    <message>
        <source>There is no model &quot;{name}&quot;. Install one first.</source>
        <translation>Es gibt kein Modell „{name}“. Zuerst eines installieren.</translation>
    </message>
    <message>
        <source>There is no model &quot;{name}&quot;. There is: {known}.</source>
        <translation>Es gibt kein Modell „{name}“. Vorhanden: {known}.</translation>
    </message>
    <message>
        <source>There is no model in {folder}: it holds no {file}. Install a model there or choose another one.</source>
        <translation>In {folder} gibt es kein Modell: die Datei {file} fehlt. Dort ein Modell installieren oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>There is no picture and no image file to open in this.</source>
        <translation>Hierin ist weder ein Bild noch eine Bilddatei zum Öffnen.</translation>
    </message>
    <message>
        <source>There is no room for the model {name}: it takes {mib} MiB. Free some.</source>
        <translation>Für das Modell {name} ist kein Platz: es braucht {mib} MiB. Platz schaffen.</translation>
    </message>
    <message>
        <source>There is no screen to open the window on ({reason}); without one, use `mriclassifier classify` for files or `mriclassifier serve` for the web page.</source>
        <translation>Es gibt keinen Bildschirm für das Fenster ({reason}); ohne ihn `mriclassifier classify` für Dateien oder `mriclassifier serve` für die Webseite verwenden.</translation>
    </message>
    <message>
        <source>There is no setting called {key}.</source>
        <translation>Es gibt keine Einstellung namens {key}.</translation>
    </message>
    <message>
        <source>There is no token with the id {id}.</source>
        <translation>Es gibt kein Token mit der Kennung {id}.</translation>
    </message>
    <message>
        <source>There is no user “{name}”.</source>
        <translation>Es gibt keinen Benutzer „{name}“.</translation>
    </message>
    <message>
        <source>There is no {source}. Name a model folder or a ZIP file of one.</source>
        <translation>{source} gibt es nicht. Einen Modellordner oder eine ZIP-Datei davon angeben.</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}.</source>
        <translation>Für {name} reicht der Speicher nicht aus.</translation>
    </message>
    <message>
        <source>There is not enough memory for {name}. Close other images or programs.</source>
        <translation>Für {name} reicht der Speicher nicht aus. Andere Bilder oder Programme schließen.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>There is nothing to report on yet: the image is not classified.</source>
        <translation>Es gibt noch nichts zu berichten: das Bild ist nicht klassifiziert.</translation>
    </message>
    <message>
        <source>There is too little room on the disk for a training: {free} MiB are free, {needed} MiB are needed. Free some space and try again.</source>
        <translation>Auf dem Datenträger ist zu wenig Platz für ein Training: {free} MiB sind frei, {needed} MiB werden gebraucht. Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>These files hold images of {count} patients.</source>
        <translation>Diese Dateien enthalten Bilder von {count} Patienten.</translation>
    </message>
    <message>
        <source>This account may not use port {port} of {host}. Name one above 1023; 0 takes a free one.</source>
        <translation>Dieses Konto darf Port {port} von {host} nicht verwenden. Einen über 1023 angeben; 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>This batch is not there any more; start it anew.</source>
        <translation>Dieser Stapel ist nicht mehr vorhanden; bitte neu beginnen.</translation>
    </message>
    <message>
        <source>This batch was begun with the model {name} {version} ({engine}). Choose that one again to go on with it, or start the batch anew.</source>
        <translation>Dieser Stapel wurde mit dem Modell {name} {version} ({engine}) begonnen. Zum Fortsetzen dieses Modell wieder wählen oder den Stapel neu beginnen.</translation>
    </message>
    <message>
        <source>This build of the program cannot train by itself. Install the full build, or name a Python that has the package with its extra &quot;training&quot; under Preferences &gt; Training &gt; Python for training.</source>
        <translation>Diese Ausgabe des Programms kann nicht selbst trainieren. Installieren Sie die vollständige Ausgabe, oder nennen Sie unter Einstellungen &gt; Training &gt; Python für das Training ein Python, das das Paket mit seiner Erweiterung „training“ hat.</translation>
    </message>
    <message>
        <source>This case has no change of a reader that could be undone.</source>
        <translation>Dieser Fall hat keine Änderung, die sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>This case has no undone change that could be brought back.</source>
        <translation>Dieser Fall hat keine rückgängig gemachte Änderung, die sich wiederherstellen ließe.</translation>
    </message>
    <message>
        <source>This case is no longer in the case history.</source>
        <translation>Dieser Fall ist nicht mehr im Fallarchiv.</translation>
    </message>
    <message>
        <source>This folder holds images of {count} patients.</source>
        <translation>Dieser Ordner enthält Bilder von {count} Patienten.</translation>
    </message>
    <message>
        <source>This model asks for a preprocessing that this version does not have ({spec}). Update MRI Classifier or choose another model.</source>
        <translation>Dieses Modell verlangt eine Vorverarbeitung, die diese Version nicht hat ({spec}). MRI Classifier aktualisieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>This slice lies in the same place as slice {before}.</source>
        <translation>Diese Schicht liegt an derselben Stelle wie Schicht {before}.</translation>
    </message>
    <message>
        <source>This system is too old for MRI Classifier ({version} is missing). Use a newer one, for instance Debian 12 or Ubuntu 24.04.</source>
        <translation>Dieses System ist für MRI Classifier zu alt ({version} fehlt). Ein neueres verwenden, zum Beispiel Debian 12 oder Ubuntu 24.04.</translation>
    </message>
    <message>
        <source>Today&apos;s backup of the case history could not be made. {reason}</source>
        <translation>Die heutige Sicherung des Fallarchivs ließ sich nicht anlegen. {reason}</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Too small to be judged: at least {edge} × {edge} pixels are needed. Do not rely on the answer.</source>
        <translation>Zu klein für eine Beurteilung: mindestens {edge} × {edge} Pixel sind nötig. Nicht auf die Antwort verlassen.</translation>
    </message>
    <message>
        <source>Web addresses are not opened. Save the picture first and drop the file.</source>
        <translation>Webadressen werden nicht geöffnet. Das Bild zuerst speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>What arrived in {database} is not what was sent ({what}), so nothing was kept of it.</source>
        <translation>Was in {database} ankam, ist nicht, was gesendet wurde ({what}); es wurde nichts davon behalten.</translation>
    </message>
    <message>
        <source>With --cluster, results go to --out-dir, --parquet or --csv; leave {options} out.</source>
        <translation>Mit --cluster gehen Ergebnisse nach --out-dir, --parquet oder --csv; {options} weglassen.</translation>
    </message>
    <message>
        <source>With --cluster, say where the results go: --out-dir DIR, --parquet OUT or --csv OUT.</source>
        <translation>Mit --cluster angeben, wohin die Ergebnisse gehen: --out-dir DIR, --parquet OUT oder --csv OUT.</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Röntgen</translation>
    </message>
    <message>
        <source>Your own images and the base set are the same folder, or one lies in the other. Choose two folders that are apart.</source>
        <translation>Die eigenen Bilder und der Grundbestand sind derselbe Ordner, oder einer liegt im anderen. Zwei getrennte Ordner wählen.</translation>
    </message>
    <message>
        <source>a curve</source>
        <translation>eine Kurve</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>ein Dokument</translation>
    </message>
    <message>
        <source>a list of key images</source>
        <translation>eine Liste von Schlüsselbildern</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>a presentation state</source>
        <translation>ein Darstellungszustand</translation>
    </message>
    <message>
        <source>a radiation dose</source>
        <translation>eine Strahlendosis</translation>
    </message>
    <message>
        <source>a radiotherapy plan</source>
        <translation>ein Bestrahlungsplan</translation>
    </message>
    <message>
        <source>a registration</source>
        <translation>eine Registrierung</translation>
    </message>
    <message>
        <source>a report</source>
        <translation>ein Befund</translation>
    </message>
    <message>
        <source>a segmentation</source>
        <translation>eine Segmentierung</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>ein Text, der nicht leer ist</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>angiography</source>
        <translation>Angiographie</translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation>komplexe Zahlen</translation>
    </message>
    <message>
        <source>contours of a radiotherapy plan</source>
        <translation>Konturen eines Bestrahlungsplans</translation>
    </message>
    <message>
        <source>data of no type</source>
        <translation>Daten ohne Typ</translation>
    </message>
    <message>
        <source>data of type {code}</source>
        <translation>Daten vom Typ {code}</translation>
    </message>
    <message>
        <source>mammography</source>
        <translation>Mammographie</translation>
    </message>
    <message>
        <source>no pixel data</source>
        <translation>keine Pixeldaten</translation>
    </message>
    <message>
        <source>nuclear medicine</source>
        <translation>Nuklearmedizin</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>eines von {names}</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>ultrasound</source>
        <translation>Ultraschall</translation>
    </message>
    <message>
        <source>with the system&apos;s package manager</source>
        <translation>mit der Paketverwaltung des Systems</translation>
    </message>
    <message>
        <source>{count} files are copies of others and are shown once.</source>
        <translation>{count} Dateien sind Kopien anderer und werden einmal gezeigt.</translation>
    </message>
    <message>
        <source>{count} images of the training are not under {data} any more ({example} for one). Put them back and press Resume; the finished epochs are kept.</source>
        <translation>{count} Trainingsbilder liegen nicht mehr unter {data} (zum Beispiel {example}). Sie zurücklegen und „Fortsetzen“ drücken; die fertigen Epochen bleiben erhalten.</translation>
    </message>
    <message>
        <source>{count} of the files that are done were changed since; their rows show what was in them before.</source>
        <translation>{count} der erledigten Dateien wurden seither geändert; ihre Zeilen zeigen den früheren Inhalt.</translation>
    </message>
    <message>
        <source>{count} pictures wait already. Try again in a moment.</source>
        <translation>{count} Bilder warten bereits. In einem Moment erneut versuchen.</translation>
    </message>
    <message>
        <source>{count} slices lie in the same place as another one; all are shown.</source>
        <translation>{count} Schichten liegen an derselben Stelle wie eine andere; alle werden gezeigt.</translation>
    </message>
    <message>
        <source>{count} slices seem to be missing between slice {before} and {after}.</source>
        <translation>Zwischen Schicht {before} und {after} scheinen {count} Schichten zu fehlen.</translation>
    </message>
    <message>
        <source>{file} cannot be deleted: {reason}.</source>
        <translation>{file} lässt sich nicht löschen: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}), so nobody gets in by it. Mend its permissions.</source>
        <translation>{file} lässt sich nicht lesen ({reason}), daher kommt damit niemand herein. Die Zugriffsrechte berichtigen.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>{file} lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{file} holds something already; choose a new folder.</source>
        <translation>{file} enthält bereits etwas; einen neuen Ordner wählen.</translation>
    </message>
    <message>
        <source>{file} is damaged, so nobody gets in by it. Restore it from a backup, or delete it and make its entries anew.</source>
        <translation>{file} ist beschädigt, daher kommt damit niemand herein. Aus einer Sicherung wiederherstellen oder löschen und die Einträge neu anlegen.</translation>
    </message>
    <message>
        <source>{file} is no certificate in PEM form, a text that begins with “BEGIN CERTIFICATE”.</source>
        <translation>{file} ist kein Zertifikat im PEM-Format, einem Text, der mit „BEGIN CERTIFICATE“ beginnt.</translation>
    </message>
    <message>
        <source>{file} is no private key in PEM form, a text that begins with “BEGIN PRIVATE KEY”.</source>
        <translation>{file} ist kein privater Schlüssel im PEM-Format, einem Text, der mit „BEGIN PRIVATE KEY“ beginnt.</translation>
    </message>
    <message>
        <source>{file} is one of the images; choose another name for the results.</source>
        <translation>{file} ist eines der Bilder; für die Ergebnisse einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} must end in .csv, .xlsx or .json.</source>
        <translation>{file} muss auf .csv, .xlsx oder .json enden.</translation>
    </message>
    <message>
        <source>{folder} holds an unfinished batch of other files, of another model or begun in another folder. Give the same command again, or choose another folder.</source>
        <translation>{folder} enthält einen unfertigen Stapel anderer Dateien, eines anderen Modells oder aus einem anderen Ordner. Denselben Befehl noch einmal geben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{folder} holds an unfinished batch. Add --resume to go on with it, or choose another folder.</source>
        <translation>{folder} enthält einen unfertigen Stapel. Mit --resume fortsetzen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{host} can be reached from other computers. Switch sharing on (--share), which brings TLS and login, or use 127.0.0.1.</source>
        <translation>{host} ist von anderen Computern erreichbar. Die Freigabe einschalten (--share), die TLS und Anmeldung mitbringt, oder 127.0.0.1 verwenden.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be used: a fault in the program ({kind}).</source>
        <translation>{name} lässt sich nicht verwenden: ein Programmfehler ({kind}).</translation>
    </message>
    <message>
        <source>{name} could not be classified because of a fault in the program ({kind}); the log holds the details.</source>
        <translation>{name} konnte wegen eines Programmfehlers ({kind}) nicht klassifiziert werden; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>{name} is a file. Choose its folder, or open it with File &gt; Open in the main window.</source>
        <translation>{name} ist eine Datei. Ihren Ordner wählen oder sie im Hauptfenster mit „Datei &gt; Öffnen“ öffnen.</translation>
    </message>
    <message>
        <source>{url} cannot be opened: what reads addresses of this kind is not installed ({reason}).</source>
        <translation>{url} lässt sich nicht öffnen: was Adressen dieser Art liest, ist nicht installiert ({reason}).</translation>
    </message>
    <message>
        <source>{url} cannot be read ({reason}). Check the address, the network and the rights of this account.</source>
        <translation>{url} lässt sich nicht lesen ({reason}). Adresse, Netz und Rechte dieses Kontos prüfen.</translation>
    </message>
    <message>
        <source>{url} cannot be written ({reason}). Check the address, the network and the rights of this account.</source>
        <translation>{url} lässt sich nicht schreiben ({reason}). Adresse, Netz und Rechte dieses Kontos prüfen.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a Ray cluster: write auto, or the head&apos;s name and port as in 10.0.0.5:6379.</source>
        <translation>„{address}“ ist keine Adresse eines Ray-Clusters: auto schreiben oder Name und Port des Kopfrechners wie 10.0.0.5:6379.</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: it has too few slices ({count}).</source>
        <translation>„{name}“ lässt sich nicht in anderen Ebenen schneiden: zu wenige Schichten ({count}).</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: its slices are not evenly spaced; some may be missing or repeated.</source>
        <translation>„{name}“ lässt sich nicht in anderen Ebenen schneiden: die Schichten haben ungleiche Abstände; einige können fehlen oder doppelt sein.</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: its slices are not of one size.</source>
        <translation>„{name}“ lässt sich nicht in anderen Ebenen schneiden: die Schichten haben nicht dieselbe Größe.</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: its slices are not parallel.</source>
        <translation>„{name}“ lässt sich nicht in anderen Ebenen schneiden: die Schichten sind nicht parallel.</translation>
    </message>
    <message>
        <source>“{name}” cannot be cut along other planes: the file does not say where its slices lie.</source>
        <translation>„{name}“ lässt sich nicht in anderen Ebenen schneiden: die Datei sagt nicht, wo ihre Schichten liegen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}). Check the disk or the network connection.</source>
        <translation>„{name}“ lässt sich nicht lesen ({reason}). Datenträger oder Netzverbindung prüfen.</translation>
    </message>
    <message>
        <source>“{name}” ended every worker that came to it. It may be damaged, or need more memory than there is.</source>
        <translation>„{name}“ hat jeden Arbeitsprozess beendet, der daran kam. Die Datei kann beschädigt sein oder mehr Speicher brauchen, als vorhanden ist.</translation>
    </message>
    <message>
        <source>“{name}” has changed since it was opened. Open it again.</source>
        <translation>„{name}“ wurde seit dem Öffnen geändert. Erneut öffnen.</translation>
    </message>
    <message>
        <source>“{name}” has more than {limit} MiB, and that is the most that is read. Reduce it, or raise the limit in the settings.</source>
        <translation>„{name}“ hat mehr als {limit} MiB; mehr wird nicht gelesen. Verkleinern oder die Grenze in den Einstellungen erhöhen.</translation>
    </message>
    <message>
        <source>“{name}” has {size} MiB; at most {limit} MiB are read. Reduce it, or raise the limit in the settings.</source>
        <translation>„{name}“ hat {size} MiB; höchstens {limit} MiB werden gelesen. Verkleinern oder die Grenze in den Einstellungen erhöhen.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {limit} files. Unpack it and open the folders one by one.</source>
        <translation>„{name}“ enthält mehr als {limit} Dateien. Entpacken und die Ordner einzeln öffnen.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {limit} pages. Split it into smaller files.</source>
        <translation>„{name}“ enthält mehr als {limit} Seiten. In kleinere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>“{name}” holds no image.</source>
        <translation>„{name}“ enthält kein Bild.</translation>
    </message>
    <message>
        <source>“{name}” holds {what}, which cannot be shown. Save it with whole or floating-point numbers.</source>
        <translation>„{name}“ enthält {what}, was sich nicht zeigen lässt. Mit Ganz- oder Gleitkommazahlen speichern.</translation>
    </message>
    <message>
        <source>“{name}” is a DICOM object without an image ({what}). Open the images that it belongs to.</source>
        <translation>„{name}“ ist ein DICOM-Objekt ohne Bild ({what}). Die Bilder öffnen, zu denen es gehört.</translation>
    </message>
    <message>
        <source>“{name}” is a ZIP file inside of “{archive}”. Unpack that and open the folder.</source>
        <translation>„{name}“ ist eine ZIP-Datei in „{archive}“. Dieses entpacken und den Ordner öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is a ZIP file of several files and not one picture. Open it with “Open files”, or unpack it.</source>
        <translation>„{name}“ ist eine ZIP-Datei mit mehreren Dateien und nicht ein einzelnes Bild. Mit „Dateien öffnen“ öffnen oder entpacken.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose the picture files that are in it.</source>
        <translation>„{name}“ ist ein Ordner. Die Bilddateien darin wählen.</translation>
    </message>
    <message>
        <source>“{name}” is a progressive JPEG of too many passes ({passes}) for its size. Save it as PNG and open that.</source>
        <translation>„{name}“ ist ein progressives JPEG mit zu vielen Durchgängen ({passes}) für seine Größe. Als PNG speichern und dieses öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is an Analyze file, or a NIfTI file with a damaged signature; it does not say how the patient lay. Save it as NIfTI (.nii) and open that.</source>
        <translation>„{name}“ ist eine Analyze-Datei oder eine NIfTI-Datei mit beschädigter Signatur; die Lage des Patienten ist nicht angegeben. Als NIfTI (.nii) speichern und dieses öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it ends before its picture does. Copy or export it again from where it came from.</source>
        <translation>„{name}“ ist beschädigt: die Datei endet vor ihrem Bild. Noch einmal von der Quelle kopieren oder exportieren.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it says that it holds {stated} frames, but its data are those of {held}. Copy or export it again from where it came from.</source>
        <translation>„{name}“ ist beschädigt: angegeben sind {stated} Einzelbilder, die Daten reichen für {held}. Noch einmal von der Quelle kopieren oder exportieren.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its content is corrupt. Copy or export it again from where it came from.</source>
        <translation>„{name}“ ist beschädigt: der Inhalt ist fehlerhaft. Noch einmal von der Quelle kopieren oder exportieren.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: its list of contents is missing or corrupt. Copy it again from where it came from.</source>
        <translation>„{name}“ ist beschädigt: das Inhaltsverzeichnis fehlt oder ist fehlerhaft. Noch einmal von der Quelle kopieren.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: what it says about its pixels contradicts itself. Copy or export it again from where it came from.</source>
        <translation>„{name}“ ist beschädigt: die Angaben zu den Pixeln widersprechen sich. Noch einmal von der Quelle kopieren oder exportieren.</translation>
    </message>
    <message>
        <source>“{name}” is empty (0 bytes). Copy or export it again from where it came from.</source>
        <translation>„{name}“ ist leer (0 Byte). Noch einmal von der Quelle kopieren oder exportieren.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>„{name}“ ist leer.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted. Ask those who sent it for a copy that is not.</source>
        <translation>„{name}“ ist verschlüsselt. Die Absender um eine unverschlüsselte Kopie bitten.</translation>
    </message>
    <message>
        <source>“{name}” is not a DICOM file.</source>
        <translation>„{name}“ ist keine DICOM-Datei.</translation>
    </message>
    <message>
        <source>“{name}” is not a picture of a kind that is read: DICOM, NIfTI, PNG, JPEG, TIFF, BMP or WebP, or a ZIP file of these.</source>
        <translation>„{name}“ ist kein Bild einer lesbaren Art: DICOM, NIfTI, PNG, JPEG, TIFF, BMP oder WebP oder eine ZIP-Datei davon.</translation>
    </message>
    <message>
        <source>“{name}” is not an ordinary file. Choose a picture.</source>
        <translation>„{name}“ ist keine gewöhnliche Datei. Ein Bild wählen.</translation>
    </message>
    <message>
        <source>“{name}” is not in the ZIP file “{archive}” any more.</source>
        <translation>„{name}“ ist nicht mehr in der ZIP-Datei „{archive}“.</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that is not read ({kind}). Save it as PNG, TIFF or JPEG.</source>
        <translation>„{name}“ ist von einer Art, die nicht gelesen wird ({kind}). Als PNG, TIFF oder JPEG speichern.</translation>
    </message>
    <message>
        <source>“{name}” is of a variant that is not read ({variant}). Save it as an 8- or 16-bit PNG and open that.</source>
        <translation>„{name}“ ist von einer Variante, die nicht gelesen wird ({variant}). Als PNG mit 8 oder 16 Bit speichern und dieses öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that is not read. Unpack it and open the folder.</source>
        <translation>„{name}“ ist auf eine Weise gepackt, die nicht gelesen wird. Entpacken und den Ordner öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Unpack it and open the folder.</source>
        <translation>„{name}“ ist mit einem Passwort geschützt. Entpacken und den Ordner öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is the header of an image whose pixels are in another file (.img). Save both as one NIfTI file (.nii) and open that.</source>
        <translation>„{name}“ ist der Kopf eines Bildes, dessen Pixel in einer anderen Datei (.img) liegen. Beide als eine NIfTI-Datei (.nii) speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is the table of contents of a disc, not an image. Open the folder that it is in.</source>
        <translation>„{name}“ ist das Inhaltsverzeichnis eines Datenträgers, kein Bild. Den Ordner öffnen, in dem es liegt.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels; at most {limit} megapixels are read. Reduce or crop it.</source>
        <translation>„{name}“ hat {width} × {height} Pixel; höchstens {limit} Megapixel werden gelesen. Verkleinern oder zuschneiden.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} × {depth} voxels; at most {limit} are read each way. Reduce it.</source>
        <translation>„{name}“ hat {width} × {height} × {depth} Voxel; höchstens {limit} je Richtung werden gelesen. Verkleinern.</translation>
    </message>
    <message>
        <source>“{name}” may not be read by this user, or another program has locked it. Close that program, or change the file&apos;s permissions.</source>
        <translation>„{name}“ darf von diesem Benutzer nicht gelesen werden oder ist von einem anderen Programm gesperrt. Dieses Programm schließen oder die Zugriffsrechte der Datei ändern.</translation>
    </message>
    <message>
        <source>“{name}” needs more memory than there is. Close other programs, or reduce it.</source>
        <translation>„{name}“ braucht mehr Speicher, als vorhanden ist. Andere Programme schließen oder das Bild verkleinern.</translation>
    </message>
    <message>
        <source>“{name}” says that it holds {frames} frames; at most {limit} are read. Split it into smaller files.</source>
        <translation>„{name}“ gibt an, {frames} Einzelbilder zu enthalten; höchstens {limit} werden gelesen. In kleinere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>“{name}” was changed or is damaged. Open it again.</source>
        <translation>„{name}“ wurde geändert oder ist beschädigt. Erneut öffnen.</translation>
    </message>
    <message>
        <source>“{name}” was changed while the batch was interrupted, so that its other slices do not belong to those that are done. Classify it again by itself.</source>
        <translation>„{name}“ wurde während der Unterbrechung des Stapels geändert; die übrigen Schichten gehören daher nicht zu den erledigten. Diese Datei noch einmal einzeln klassifizieren.</translation>
    </message>
    <message>
        <source>“{name}” was not found. It may have been moved, renamed or deleted.</source>
        <translation>„{name}“ wurde nicht gefunden. Die Datei kann verschoben, umbenannt oder gelöscht worden sein.</translation>
    </message>
    <message>
        <source>“{name}” would need {size} MiB once decoded; at most {limit} MiB are read. Reduce it, or split it into smaller files.</source>
        <translation>„{name}“ bräuchte dekodiert {size} MiB; höchstens {limit} MiB werden gelesen. Verkleinern oder in kleinere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>“{name}” would need {size} MiB once unpacked; at most {limit} MiB are read. Unpack it and open the folders one after the other.</source>
        <translation>„{name}“ bräuchte entpackt {size} MiB; höchstens {limit} MiB werden gelesen. Entpacken und die Ordner nacheinander öffnen.</translation>
    </message>
</context>
<context>
    <name>examples</name>
    <message>
        <source>Drawing: a head in slices</source>
        <translation>Zeichnung: ein Kopf in Schichten</translation>
    </message>
    <message>
        <source>Drawing: a head without a mass</source>
        <translation>Zeichnung: ein Kopf ohne Raumforderung</translation>
    </message>
    <message>
        <source>Drawing: a mass seen from the front</source>
        <translation>Zeichnung: eine Raumforderung von vorn</translation>
    </message>
    <message>
        <source>Drawing: a mass seen from the side</source>
        <translation>Zeichnung: eine Raumforderung von der Seite</translation>
    </message>
    <message>
        <source>Drawing: a ring</source>
        <translation>Zeichnung: ein Ring</translation>
    </message>
</context>
<context>
    <name>explanations</name>
    <message>
        <source>A lesion can lie where slices are missing. The strip marks the places with a triangle; get the complete series before you rely on it.</source>
        <translation>Wo Schichten fehlen, kann eine Läsion liegen. Die Leiste markiert diese Stellen mit einem Dreieck; die vollständige Serie beschaffen, bevor man sich darauf verlässt.</translation>
    </message>
    <message>
        <source>A program that processed the file changed one of its two statements and not the other. Compare with the original series before you judge on which side a lesion lies.</source>
        <translation>Ein Programm, das die Datei bearbeitet hat, änderte eine der beiden Angaben und die andere nicht. Mit der Originalserie vergleichen, bevor die Seite einer Läsion beurteilt wird.</translation>
    </message>
    <message>
        <source>Computed images differ from those that the scanner acquired, and the model was not trained on them. Use the acquired series where it can be had.</source>
        <translation>Berechnete Bilder unterscheiden sich von den aufgenommenen, und das Modell wurde nicht mit ihnen trainiert. Wenn möglich, die aufgenommene Serie verwenden.</translation>
    </message>
    <message>
        <source>Enhancement, margins and dural contact cannot be told apart on so few pixels. Open the original series instead of a thumbnail or a preview.</source>
        <translation>Anreicherung, Ränder und Durakontakt lassen sich auf so wenigen Pixeln nicht unterscheiden. Die Originalserie statt eines Vorschaubildes öffnen.</translation>
    </message>
    <message>
        <source>Images of different people lie side by side. They are kept apart in the list: compare name, number and date of birth above the picture before you read it.</source>
        <translation>Bilder verschiedener Personen liegen nebeneinander. In der Liste bleiben sie getrennt: vor dem Befunden Name, Nummer und Geburtsdatum über dem Bild vergleichen.</translation>
    </message>
    <message>
        <source>Lossy compression removes fine detail and adds edges that are not there. Use the original images where they can be had.</source>
        <translation>Verlustbehaftete Kompression entfernt feine Details und fügt Kanten hinzu, die nicht da sind. Wenn möglich, die Originalbilder verwenden.</translation>
    </message>
    <message>
        <source>Perfusion, diffusion-tensor and fused PET images are coloured, and so are photographs. Open the grey images of the same examination.</source>
        <translation>Perfusions-, Diffusionstensor- und fusionierte PET-Bilder sind farbig, Fotos ebenso. Die Graustufenbilder derselben Untersuchung öffnen.</translation>
    </message>
    <message>
        <source>Reports, dose sheets, localisers with lines and screenshots are flagged in this way. Open the slices themselves and not a picture of the screen.</source>
        <translation>Befunde, Dosisblätter, Planungsbilder mit Linien und Bildschirmfotos werden so markiert. Die Schichten selbst öffnen, nicht ein Foto des Bildschirms.</translation>
    </message>
    <message>
        <source>Several slices lie at one place, as from a second acquisition. They are all shown, and the strip marks them with two bars; counts of slices count them twice.</source>
        <translation>Mehrere Schichten liegen an derselben Stelle, wie bei einer zweiten Aufnahme. Alle werden gezeigt, die Leiste markiert sie mit zwei Balken; Schichtzählungen zählen sie doppelt.</translation>
    </message>
    <message>
        <source>Such pictures have lost part of their grey levels and may carry texts and drawings. Use the original series where it can be had.</source>
        <translation>Solche Bilder haben einen Teil ihrer Graustufen verloren und können Schrift und Zeichnungen tragen. Wenn möglich, die Originalserie verwenden.</translation>
    </message>
    <message>
        <source>Texts in the pixels can influence the answer and can show who the patient is. Look at them before you save or share a picture.</source>
        <translation>Schrift in den Pixeln kann die Antwort beeinflussen und zeigen, wer der Patient ist. Vor dem Speichern oder Weitergeben eines Bildes prüfen.</translation>
    </message>
    <message>
        <source>The distance between slices changes within the series. Measure within single slices only.</source>
        <translation>Der Schichtabstand wechselt innerhalb der Serie. Nur innerhalb einzelner Schichten messen.</translation>
    </message>
    <message>
        <source>The file holds several volumes, for instance points in time or directions of diffusion. Choose another one under the slices; each is classified as you look at it.</source>
        <translation>Die Datei enthält mehrere Volumen, etwa Zeitpunkte oder Diffusionsrichtungen. Unter den Schichten ein anderes wählen; jedes wird beim Ansehen klassifiziert.</translation>
    </message>
    <message>
        <source>The files do not say where their slices lie. Neighbours in this order need not be neighbours in the head, and left and right cannot be told from the files.</source>
        <translation>Die Dateien sagen nicht, wo ihre Schichten liegen. Nachbarn in dieser Reihenfolge müssen keine Nachbarn im Kopf sein, und links und rechts gehen aus den Dateien nicht hervor.</translation>
    </message>
    <message>
        <source>The model does not decide here. Read the slice without its answer, look at the neighbouring slices and other sequences, and have a radiologist judge it.</source>
        <translation>Das Modell entscheidet hier nicht. Die Schicht ohne seine Antwort beurteilen, benachbarte Schichten und andere Sequenzen ansehen und radiologisch beurteilen lassen.</translation>
    </message>
    <message>
        <source>The model in use was made without this check. Judge by yourself whether the slice is like those that it was trained on; its model card describes them.</source>
        <translation>Das verwendete Modell wurde ohne diese Prüfung erstellt. Selbst beurteilen, ob die Schicht denen gleicht, mit denen es trainiert wurde; seine Modellkarte beschreibt sie.</translation>
    </message>
    <message>
        <source>The model knows slices of brain MRI alone and names one of its classes for anything. Check that this is the image you meant to open, and that it is MRI of the head.</source>
        <translation>Das Modell kennt nur MRT-Schichten des Gehirns und nennt zu allem eine seiner Klassen. Prüfen, ob dies das gewünschte Bild ist und ob es eine MRT des Kopfes ist.</translation>
    </message>
    <message>
        <source>The model names one of its classes for any picture. That this one is not of the head is what the file states; where the file is wrong, go by the picture and by the model&apos;s own warnings.</source>
        <translation>Das Modell nennt zu jedem Bild eine seiner Klassen. Dass dieses nicht den Kopf zeigt, gibt die Datei an; ist die Datei falsch, nach dem Bild und den Warnungen des Modells gehen.</translation>
    </message>
    <message>
        <source>The model was trained on MRI alone. On other images its answers mean nothing, however high the probability.</source>
        <translation>Das Modell wurde nur mit MRT trainiert. Bei anderen Bildern bedeuten seine Antworten nichts, wie hoch die Wahrscheinlichkeit auch ist.</translation>
    </message>
    <message>
        <source>The same image was found more than once, byte for byte. Nothing is lost: each is shown once, and counts of slices count it once.</source>
        <translation>Dasselbe Bild wurde mehrfach gefunden, Byte für Byte. Nichts geht verloren: jedes wird einmal gezeigt, und Schichtzählungen zählen es einmal.</translation>
    </message>
    <message>
        <source>The slice looks like brain MRI, and yet not like the slices that the model learned from: often another sequence or plane, a slice far from the tumour, an artefact, or a brain after surgery. Nothing was measured on such slices. Leave the answer out of account, and try a contrast-enhanced T1 slice through the lesion.</source>
        <translation>Die Schicht sieht nach MRT des Gehirns aus, aber nicht wie die Schichten, aus denen das Modell gelernt hat: oft eine andere Sequenz oder Ebene, eine Schicht fern vom Tumor, ein Artefakt oder ein Gehirn nach einer Operation. Für solche Schichten wurde nichts gemessen. Die Antwort nicht berücksichtigen und eine kontrastverstärkte T1-Schicht durch die Läsion versuchen.</translation>
    </message>
    <message>
        <source>The slices are shown as they are stored. Do not judge by this file on which side a lesion lies; export it again from a program that writes the orientation.</source>
        <translation>Die Schichten werden so gezeigt, wie sie gespeichert sind. Mit dieser Datei nicht beurteilen, auf welcher Seite eine Läsion liegt; aus einem Programm exportieren, das die Orientierung schreibt.</translation>
    </message>
    <message>
        <source>Two patients share one series number, which a scanner never does: an export or an anonymiser mixed them up. The slices were kept apart by patient; have the source checked.</source>
        <translation>Zwei Patienten haben dieselbe Seriennummer, was ein Scanner nie erzeugt: ein Export oder eine Anonymisierung hat sie vermischt. Die Schichten wurden nach Patient getrennt; die Quelle prüfen lassen.</translation>
    </message>
    <message>
        <source>Typical of a slice above the vertex or below the skull base, of a strongly cropped picture, or of another part of the body. Go to a slice through the brain.</source>
        <translation>Typisch für eine Schicht über dem Scheitel oder unter der Schädelbasis, ein stark beschnittenes Bild oder einen anderen Körperteil. Zu einer Schicht durch das Gehirn gehen.</translation>
    </message>
    <message>
        <source>Typical of a slice outside the head or of a phase or map image. Go to a slice of the magnitude images through the brain.</source>
        <translation>Typisch für eine Schicht außerhalb des Kopfes oder ein Phasen- oder Kartenbild. Zu einer Schicht der Magnitudenbilder durch das Gehirn gehen.</translation>
    </message>
    <message>
        <source>Usually the first or last slice of a series, outside the head, or an export that went wrong. Go to a slice through the brain.</source>
        <translation>Meist die erste oder letzte Schicht einer Serie außerhalb des Kopfes oder ein misslungener Export. Zu einer Schicht durch das Gehirn gehen.</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>Do not rely on it</source>
        <translation>Nicht darauf verlassen</translation>
    </message>
    <message>
        <source>Means nothing</source>
        <translation>Bedeutet nichts</translation>
    </message>
    <message>
        <source>No answer for this slice</source>
        <translation>Keine Antwort für diese Schicht</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Not classified yet</source>
        <translation>Noch nicht klassifiziert</translation>
    </message>
</context>
<context>
    <name>notify</name>
    <message>
        <source>MRI Classifier</source>
        <translation>MRI Classifier</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>Blank: means nothing</source>
        <translation>Leer: bedeutet nichts</translation>
    </message>
    <message>
        <source>Do not rely on it</source>
        <translation>Nicht darauf verlassen</translation>
    </message>
    <message>
        <source>In colour: means nothing</source>
        <translation>Farbig: bedeutet nichts</translation>
    </message>
    <message>
        <source>No head to be seen: means nothing</source>
        <translation>Kein Kopf zu sehen: bedeutet nichts</translation>
    </message>
    <message>
        <source>Noise: means nothing</source>
        <translation>Rauschen: bedeutet nichts</translation>
    </message>
    <message>
        <source>Not a brain MRI: means nothing</source>
        <translation>Keine MRT des Gehirns: bedeutet nichts</translation>
    </message>
    <message>
        <source>Not certain: refer to a radiologist</source>
        <translation>Nicht sicher: radiologisch beurteilen lassen</translation>
    </message>
    <message>
        <source>Text or screenshot: means nothing</source>
        <translation>Text oder Bildschirmfoto: bedeutet nichts</translation>
    </message>
    <message>
        <source>Too small: do not rely on it</source>
        <translation>Zu klein: nicht darauf verlassen</translation>
    </message>
    <message>
        <source>Unlike what was learned: do not rely on it</source>
        <translation>Anders als das Gelernte: nicht darauf verlassen</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>not available now</source>
        <translation>derzeit nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>planes</name>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>{name} (not installed)</source>
        <translation>{name} (nicht installiert)</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Compare two images first</source>
        <translation>Zuerst zwei Bilder vergleichen</translation>
    </message>
    <message>
        <source>Compare two images, or show three planes, first</source>
        <translation>Zuerst zwei Bilder vergleichen oder drei Ebenen zeigen</translation>
    </message>
    <message>
        <source>Needs a result in the case history</source>
        <translation>Braucht ein Ergebnis im Fallarchiv</translation>
    </message>
    <message>
        <source>Needs a result with its activation map</source>
        <translation>Braucht ein Ergebnis mit seiner Aktivierungskarte</translation>
    </message>
    <message>
        <source>Needs a series whose slices lie evenly one upon the other</source>
        <translation>Braucht eine Serie, deren Schichten gleichmäßig übereinanderliegen</translation>
    </message>
    <message>
        <source>Needs an image with its result</source>
        <translation>Braucht ein Bild mit seinem Ergebnis</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch wurde nichts geöffnet</translation>
    </message>
    <message>
        <source>Nothing was signed in this session</source>
        <translation>In dieser Sitzung wurde nichts abgezeichnet</translation>
    </message>
    <message>
        <source>Open an image first</source>
        <translation>Zuerst ein Bild öffnen</translation>
    </message>
    <message>
        <source>Open two images first</source>
        <translation>Zuerst zwei Bilder öffnen</translation>
    </message>
    <message>
        <source>Show three planes first</source>
        <translation>Zuerst drei Ebenen zeigen</translation>
    </message>
    <message>
        <source>Start the web server first</source>
        <translation>Zuerst den Webserver starten</translation>
    </message>
    <message>
        <source>The web server runs, or may not be switched on here</source>
        <translation>Der Webserver läuft oder darf hier nicht eingeschaltet werden</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>Neither of these images says whose it is.</source>
        <translation>Keines dieser Bilder nennt, von wem es stammt.</translation>
    </message>
    <message>
        <source>One of these images does not say whose it is.</source>
        <translation>Eines dieser Bilder nennt nicht, von wem es stammt.</translation>
    </message>
    <message>
        <source>Same name and birth date, but different patient numbers: check that it is one person.</source>
        <translation>Gleicher Name und gleiches Geburtsdatum, aber verschiedene Patientennummern: prüfen, ob es eine Person ist.</translation>
    </message>
    <message>
        <source>The files do not prove that both images are of the same patient.</source>
        <translation>Die Dateien belegen nicht, dass beide Bilder vom selben Patienten stammen.</translation>
    </message>
    <message>
        <source>These images are of two different patients.</source>
        <translation>Diese Bilder stammen von zwei verschiedenen Patienten.</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>gleicher Tag</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} Tage</translation>
    </message>
    <message>
        <source>{number} months</source>
        <translation>{number} Monate</translation>
    </message>
    <message>
        <source>{number} weeks</source>
        <translation>{number} Wochen</translation>
    </message>
    <message>
        <source>{number} years</source>
        <translation>{number} Jahre</translation>
    </message>
    <message>
        <source>{span} earlier</source>
        <translation>{span} früher</translation>
    </message>
    <message>
        <source>{span} later</source>
        <translation>{span} später</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Activation map: dark blue is weak, bright yellow is strong. Its true resolution is {columns} × {rows} cells, smoothed; it shows what the answer rests on and outlines nothing.</source>
        <translation>Aktivierungskarte: Dunkelblau ist schwach, Hellgelb ist stark. Ihre tatsächliche Auflösung beträgt {columns} × {rows} Zellen, geglättet; sie zeigt, worauf die Antwort beruht, und umreißt nichts.</translation>
    </message>
    <message>
        <source>Activation map: {name}</source>
        <translation>Aktivierungskarte: {name}</translation>
    </message>
    <message>
        <source>Agreed: {name}</source>
        <translation>Zugestimmt: {name}</translation>
    </message>
    <message>
        <source>All slices of the series</source>
        <translation>Alle Schichten der Serie</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Cannot be excluded: {names}</source>
        <translation>Nicht auszuschließen: {names}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Corrected to: {name}</source>
        <translation>Korrigiert zu: {name}</translation>
    </message>
    <message>
        <source>Counts of slices, not a probability for the series: the model was made for single slices near a tumour.</source>
        <translation>Anzahl von Schichten, keine Wahrscheinlichkeit für die Serie: das Modell ist für einzelne Schichten nahe einem Tumor gemacht.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Further slices</source>
        <translation>Weitere Schichten</translation>
    </message>
    <message>
        <source>Further slices that name a tumour and are not shown: {count}</source>
        <translation>Weitere Schichten mit Tumor, die nicht gezeigt werden: {count}</translation>
    </message>
    <message>
        <source>ID {id}</source>
        <translation>ID {id}</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Not certain in {number} of {count} slices</source>
        <translation>Nicht sicher in {number} von {count} Schichten</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>Nicht abgezeichnet</translation>
    </message>
    <message>
        <source>Not signed off: not in the case history</source>
        <translation>Nicht abgezeichnet: nicht im Fallarchiv</translation>
    </message>
    <message>
        <source>Not to be relied on in {number} of {count} slices</source>
        <translation>Nicht verlässlich in {number} von {count} Schichten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note of the reader</source>
        <translation>Notiz des Befunders</translation>
    </message>
    <message>
        <source>Only the first {count} studies have pages of their own; the table holds all.</source>
        <translation>Nur die ersten {count} Studien haben eigene Seiten; die Tabelle enthält alle.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
    <message>
        <source>Parts of the pictures are painted over in black, because they may tell who it is.</source>
        <translation>Teile der Bilder sind schwarz übermalt, weil sie verraten könnten, um wen es sich handelt.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient not known</source>
        <translation>Patient nicht bekannt</translation>
    </message>
    <message>
        <source>Pictures from elsewhere ({name}): {figure}</source>
        <translation>Bilder aus anderer Quelle ({name}): {figure}</translation>
    </message>
    <message>
        <source>Pictures held out: {figure}</source>
        <translation>Zurückgehaltene Bilder: {figure}</translation>
    </message>
    <message>
        <source>Pictures that are left out because they may hold text: {count}</source>
        <translation>Bilder, die weggelassen sind, weil sie Schrift enthalten könnten: {count}</translation>
    </message>
    <message>
        <source>Pixels&apos; SHA-256</source>
        <translation>SHA-256 der Pixel</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probability {value}</source>
        <translation>Wahrscheinlichkeit {value}</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Report of MRI Classifier</source>
        <translation>Bericht von MRI Classifier</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sensitivity: {name}</source>
        <translation>Sensitivität: {name}</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Abzeichnung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Slice {number}: {name}, {value}</source>
        <translation>Schicht {number}: {name}, {value}</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Studies that could not be read: {count}</source>
        <translation>Studien, die nicht gelesen werden konnten: {count}</translation>
    </message>
    <message>
        <source>The card of this model is not on this computer.</source>
        <translation>Die Karte dieses Modells ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>The picture is left out: it may hold text that tells who it shows.</source>
        <translation>Das Bild ist weggelassen: es könnte Schrift enthalten, die verrät, wen es zeigt.</translation>
    </message>
    <message>
        <source>There is no activation map: it takes the file itself, and the model that answered.</source>
        <translation>Es gibt keine Aktivierungskarte: dazu braucht es die Datei selbst und das Modell, das geantwortet hat.</translation>
    </message>
    <message>
        <source>There is no picture: it is not stored, and its file is not known.</source>
        <translation>Es gibt kein Bild: es ist nicht gespeichert, und seine Datei ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no picture: the file cannot be read any more.</source>
        <translation>Es gibt kein Bild: die Datei lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>There is no picture: the slice cannot be decoded.</source>
        <translation>Es gibt kein Bild: die Schicht lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>What has to be known</source>
        <translation>Was zu beachten ist</translation>
    </message>
    <message>
        <source>answered right</source>
        <translation>richtig beantwortet</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>geb. {date}</translation>
    </message>
    <message>
        <source>slice {number} of {count}</source>
        <translation>Schicht {number} von {count}</translation>
    </message>
    <message>
        <source>{count} different pictures ({each})</source>
        <translation>{count} verschiedene Bilder ({each})</translation>
    </message>
    <message>
        <source>{count} studies</source>
        <translation>{count} Studien</translation>
    </message>
    <message>
        <source>{engine}, preprocessing version {version}</source>
        <translation>{engine}, Version {version} der Vorverarbeitung</translation>
    </message>
    <message>
        <source>{name} in {number} of {count} slices</source>
        <translation>{name} in {number} von {count} Schichten</translation>
    </message>
    <message>
        <source>{number} of {count} slices are not scored</source>
        <translation>{number} von {count} Schichten sind nicht bewertet</translation>
    </message>
    <message>
        <source>{number} of {count} slices cannot be read or classified</source>
        <translation>{number} von {count} Schichten lassen sich nicht lesen oder klassifizieren</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>0 shows the image alone, 1 the map alone.</source>
        <translation>0 zeigt nur das Bild, 1 nur die Karte.</translation>
    </message>
    <message>
        <source>0 takes a free port at every start.</source>
        <translation>0 nimmt bei jedem Start einen freien Port.</translation>
    </message>
    <message>
        <source>Address of a PostgreSQL database that several computers share, without a password: postgresql://USER@HOST/DATABASE. Empty keeps the history on this computer.</source>
        <translation>Adresse einer PostgreSQL-Datenbank, die mehrere Computer gemeinsam nutzen, ohne Passwort: postgresql://BENUTZER@SERVER/DATENBANK. Leer bleibt das Fallarchiv auf diesem Computer.</translation>
    </message>
    <message>
        <source>Address the server listens on. 127.0.0.1 is reachable from this computer alone.</source>
        <translation>Adresse, auf der der Server lauscht. 127.0.0.1 ist nur von diesem Computer erreichbar.</translation>
    </message>
    <message>
        <source>Addresses of reverse proxies that may say where a request comes from; spaces between them.</source>
        <translation>Adressen von Reverse-Proxys, die sagen dürfen, woher eine Anfrage kommt; durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>Allow the web server</source>
        <translation>Webserver erlauben</translation>
    </message>
    <message>
        <source>Also store names, hospital numbers and dates of new cases. Switch this on only where the disk is encrypted.</source>
        <translation>Auch Namen, Patientennummern und Daten neuer Fälle speichern. Nur einschalten, wo der Datenträger verschlüsselt ist.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>Aufbewahrte Tagessicherungen</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Delete cases after</source>
        <translation>Fälle löschen nach</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>File &gt; Classify Folder also takes the folders inside the chosen one.</source>
        <translation>„Datei &gt; Ordner klassifizieren“ nimmt auch die Ordner im gewählten.</translation>
    </message>
    <message>
        <source>Files over this size are refused before they are read.</source>
        <translation>Größere Dateien werden vor dem Lesen abgelehnt.</translation>
    </message>
    <message>
        <source>Folders within folders</source>
        <translation>Ordner in Ordnern</translation>
    </message>
    <message>
        <source>Further host names</source>
        <translation>Weitere Hostnamen</translation>
    </message>
    <message>
        <source>Heading of reports</source>
        <translation>Kopfzeile der Berichte</translation>
    </message>
    <message>
        <source>How much the log file holds. File names and patient data are never in it.</source>
        <translation>Wie viel die Protokolldatei enthält. Dateinamen und Patientendaten stehen nie darin.</translation>
    </message>
    <message>
        <source>Keep a case history</source>
        <translation>Ein Fallarchiv führen</translation>
    </message>
    <message>
        <source>Keras (TensorFlow)</source>
        <translation>Keras (TensorFlow)</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>Größtes Bild</translation>
    </message>
    <message>
        <source>Lay the map of where the model looked over the image when a result arrives.</source>
        <translation>Beim Eintreffen eines Ergebnisses über das Bild legen, worauf das Modell geachtet hat.</translation>
    </message>
    <message>
        <source>Let other computers in</source>
        <translation>Andere Computer einlassen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation>Hell, dunkel oder wie das System.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message>
        <source>Log detail</source>
        <translation>Protokollumfang</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Name that stands on your sign-offs; the name of your account where this is empty.</source>
        <translation>Name auf den Abzeichnungen; ist er leer, der Name des Kontos.</translation>
    </message>
    <message>
        <source>Names under which browsers reach the server besides its addresses; spaces between them.</source>
        <translation>Namen, unter denen Browser den Server neben seinen Adressen erreichen; durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>ONNX Runtime, 8 bit</source>
        <translation>ONNX Runtime, 8 Bit</translation>
    </message>
    <message>
        <source>Of corrected cases</source>
        <translation>Von korrigierten Fällen</translation>
    </message>
    <message>
        <source>Of every case</source>
        <translation>Von jedem Fall</translation>
    </message>
    <message>
        <source>Off: the web server cannot be started, neither in the window nor by a command.</source>
        <translation>Aus: der Webserver lässt sich weder im Fenster noch durch einen Befehl starten.</translation>
    </message>
    <message>
        <source>Older cases are deleted for good when the program starts. 0 keeps them.</source>
        <translation>Ältere Fälle werden beim Programmstart endgültig gelöscht. 0 behält sie.</translation>
    </message>
    <message>
        <source>On: the address and the code that the program shows let a browser in.</source>
        <translation>Ein: Adresse und Code, die das Programm zeigt, lassen einen Browser ein.</translation>
    </message>
    <message>
        <source>On: the web server answers other computers too, over TLS and after login.</source>
        <translation>Ein: der Webserver antwortet auch anderen Computern, über TLS und nach Anmeldung.</translation>
    </message>
    <message>
        <source>On: users with a name and a password may log in to the web page.</source>
        <translation>Ein: Benutzer mit Namen und Passwort dürfen sich auf der Webseite anmelden.</translation>
    </message>
    <message>
        <source>One copy of the case history a day, beside it; the oldest goes first.</source>
        <translation>Eine Kopie des Fallarchivs je Tag, daneben abgelegt; die älteste wird zuerst gelöscht.</translation>
    </message>
    <message>
        <source>Opacity of the activation map</source>
        <translation>Deckkraft der Aktivierungskarte</translation>
    </message>
    <message>
        <source>OpenVINO</source>
        <translation>OpenVINO</translation>
    </message>
    <message>
        <source>OpenVINO, 8 bit</source>
        <translation>OpenVINO, 8 Bit</translation>
    </message>
    <message>
        <source>PEM file of a certificate with its chain; empty: the server makes its own.</source>
        <translation>PEM-Datei eines Zertifikats mit seiner Kette; leer: der Server erzeugt ein eigenes.</translation>
    </message>
    <message>
        <source>PEM file of the key of that certificate, without a passphrase.</source>
        <translation>PEM-Datei des Schlüssels zu diesem Zertifikat, ohne Passphrase.</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Kopplung</translation>
    </message>
    <message>
        <source>Pictures with more million pixels are refused before they are decoded.</source>
        <translation>Bilder mit mehr Millionen Pixeln werden vor dem Dekodieren abgelehnt.</translation>
    </message>
    <message>
        <source>Python for training</source>
        <translation>Python für das Training</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>Record batches in the case history</source>
        <translation>Stapel im Fallarchiv aufzeichnen</translation>
    </message>
    <message>
        <source>Record what was classified, by which model, and what the reader said: on this computer, or in the shared database. Patients stand in it under pseudonyms.</source>
        <translation>Aufzeichnen, was von welchem Modell klassifiziert wurde und was der Befunder dazu sagte: auf diesem Computer oder in der gemeinsamen Datenbank. Patienten stehen darin unter Pseudonymen.</translation>
    </message>
    <message>
        <source>Reverse proxies</source>
        <translation>Reverse-Proxys</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>Server port</source>
        <translation>Serverport</translation>
    </message>
    <message>
        <source>Shared database</source>
        <translation>Gemeinsame Datenbank</translation>
    </message>
    <message>
        <source>Show the activation map</source>
        <translation>Aktivierungskarte zeigen</translation>
    </message>
    <message>
        <source>So that a case can be opened again after the program was closed. Names of files and folders often tell who the patient is.</source>
        <translation>Damit ein Fall nach einem Neustart wieder geöffnet werden kann. Namen von Dateien und Ordnern verraten oft, wer der Patient ist.</translation>
    </message>
    <message>
        <source>Store images</source>
        <translation>Bilder speichern</translation>
    </message>
    <message>
        <source>Store patients&apos; names</source>
        <translation>Patientennamen speichern</translation>
    </message>
    <message>
        <source>Store where files lie</source>
        <translation>Speicherort der Dateien merken</translation>
    </message>
    <message>
        <source>Such as the department; may be empty.</source>
        <translation>Etwa die Abteilung; darf leer sein.</translation>
    </message>
    <message>
        <source>Tell when long work has ended</source>
        <translation>Melden, wenn lange Arbeit beendet ist</translation>
    </message>
    <message>
        <source>The Python that has the training package; empty takes the one that runs this program.</source>
        <translation>Das Python mit dem Trainingspaket; leer nimmt das, mit dem dieses Programm läuft.</translation>
    </message>
    <message>
        <source>Users may log in</source>
        <translation>Benutzer dürfen sich anmelden</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>Nur Warnungen</translation>
    </message>
    <message>
        <source>What File &gt; Classify Folder classifies is recorded as cases, too.</source>
        <translation>Was „Datei &gt; Ordner klassifizieren“ klassifiziert, wird ebenfalls als Fall aufgezeichnet.</translation>
    </message>
    <message>
        <source>What runs the model. ONNX Runtime starts in a moment; OpenVINO is an extra; Keras with TensorFlow is the reference and takes longer to load. The answers are the same, but for the 8-bit ones, which are quicker and differ a little.</source>
        <translation>Was das Modell ausführt. ONNX Runtime startet sofort; OpenVINO ist ein Extra; Keras mit TensorFlow ist die Referenz und lädt länger. Die Antworten sind gleich, außer bei den 8-Bit-Engines, die schneller sind und ein wenig abweichen.</translation>
    </message>
    <message>
        <source>What the window, reports and commands speak, from the next start on. Dates and numbers follow.</source>
        <translation>Sprache von Fenster, Berichten und Befehlen, ab dem nächsten Start. Datumsangaben und Zahlen richten sich danach.</translation>
    </message>
    <message>
        <source>Which of the installed models answers. Tools &gt; Models shows what each can do.</source>
        <translation>Welches der installierten Modelle antwortet. „Extras &gt; Modelle“ zeigt, was jedes kann.</translation>
    </message>
    <message>
        <source>Which slices are stored as pictures. Those of corrected cases can be trained on later, also when their files are gone.</source>
        <translation>Welche Schichten als Bilder gespeichert werden. Mit denen korrigierter Fälle lässt sich später trainieren, auch wenn ihre Dateien fehlen.</translation>
    </message>
    <message>
        <source>While another program is in front, the desktop shows that a batch, a training or a report is done. The message never names a file or a patient.</source>
        <translation>Ist ein anderes Programm im Vordergrund, meldet der Desktop, dass ein Stapel, ein Training oder ein Bericht fertig ist. Die Meldung nennt nie eine Datei oder einen Patienten.</translation>
    </message>
    <message>
        <source>Without a key or a mouse movement for so long, the window covers everything until it is unlocked. 0 never does.</source>
        <translation>Ohne Tastendruck oder Mausbewegung für diese Zeit deckt das Fenster alles ab, bis es entsperrt wird. 0 sperrt nie.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Close the message or the dialog</source>
        <translation>Meldung oder Dialog schließen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Die gewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Delete the selected measurement</source>
        <translation>Die gewählte Messung löschen</translation>
    </message>
    <message>
        <source>First and last slice</source>
        <translation>Erste und letzte Schicht</translation>
    </message>
    <message>
        <source>Go to the key slice</source>
        <translation>Zur Schlüsselschicht gehen</translation>
    </message>
    <message>
        <source>In every window</source>
        <translation>In jedem Fenster</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>In Listen und Tabellen</translation>
    </message>
    <message>
        <source>Leave the tool, then full screen</source>
        <translation>Das Werkzeug verlassen, dann das Vollbild</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Das Bild verschieben</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Nächstes und vorheriges Bedienelement</translation>
    </message>
    <message>
        <source>On the image</source>
        <translation>Auf dem Bild</translation>
    </message>
    <message>
        <source>Previous and next image of the list</source>
        <translation>Vorheriges und nächstes Bild der Liste</translation>
    </message>
    <message>
        <source>Previous and next slice</source>
        <translation>Vorherige und nächste Schicht</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Set a point with a measuring tool; the arrows move it</source>
        <translation>Mit einem Messwerkzeug einen Punkt setzen; die Pfeile verschieben ihn</translation>
    </message>
    <message>
        <source>Window: wider, narrower, brighter, darker</source>
        <translation>Fenster: breiter, schmaler, heller, dunkler</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>Vergrößern und verkleinern</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Ctrl+K finds every command by its name, F1 opens the user guide. Whole folders are classified with File &gt; Classify Folder.</source>
        <translation>Strg+K findet jeden Befehl nach seinem Namen, F1 öffnet das Handbuch. Ganze Ordner klassifiziert „Datei &gt; Ordner klassifizieren“.</translation>
    </message>
    <message>
        <source>Find everything else</source>
        <translation>Alles Weitere finden</translation>
    </message>
    <message>
        <source>Keep in mind what this is</source>
        <translation>Nicht vergessen, was dies ist</translation>
    </message>
    <message>
        <source>Look at the slices</source>
        <translation>Die Schichten ansehen</translation>
    </message>
    <message>
        <source>Open files or a folder here, or drop them anywhere on the window. DICOM, NIfTI and the usual picture formats are read. Nothing leaves this computer.</source>
        <translation>Hier Dateien oder einen Ordner öffnen oder irgendwo auf das Fenster ziehen. DICOM, NIfTI und die üblichen Bildformate werden gelesen. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>Die Antwort lesen</translation>
    </message>
    <message>
        <source>Research software. A prediction is not a diagnosis, and no decision about a person may rest on it.</source>
        <translation>Forschungssoftware. Eine Vorhersage ist keine Diagnose, und keine Entscheidung über einen Menschen darf auf ihr beruhen.</translation>
    </message>
    <message>
        <source>See where the network looked</source>
        <translation>Sehen, worauf das Netz geachtet hat</translation>
    </message>
    <message>
        <source>The activation map lies over the image. It is coarse, and no outline of a lesion.</source>
        <translation>Die Aktivierungskarte liegt über dem Bild. Sie ist grob und umreißt keine Läsion.</translation>
    </message>
    <message>
        <source>The class and the probability of each. Warnings stand below: they say when not to rely on it.</source>
        <translation>Die Klasse und die Wahrscheinlichkeit jeder Klasse. Darunter stehen Warnungen: sie sagen, wann man sich nicht darauf verlassen darf.</translation>
    </message>
    <message>
        <source>The wheel and the arrow keys go from slice to slice. The right mouse button, held, changes brightness and contrast.</source>
        <translation>Das Mausrad und die Pfeiltasten gehen von Schicht zu Schicht. Die gedrückte rechte Maustaste ändert Helligkeit und Kontrast.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Research use only, not for diagnosis</source>
        <translation>Nur für die Forschung, nicht zur Diagnose</translation>
    </message>
</context>
<context>
    <name>windows</name>
    <message>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Auto, less contrast</source>
        <translation>Auto, weniger Kontrast</translation>
    </message>
    <message>
        <source>Auto, more contrast</source>
        <translation>Auto, mehr Kontrast</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Aus der Datei</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Voller Bereich</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Weichteile</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Schlaganfall</translation>
    </message>
    <message>
        <source>Subdural</source>
        <translation>Subdural</translation>
    </message>
</context>
</TS>
