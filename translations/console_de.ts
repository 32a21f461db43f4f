<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AsideTable</name>
    <message>
        <source>This event is not set aside any more.</source>
        <translation>Dieses Ereignis ist nicht mehr beiseitegelegt.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The backup %1 cannot be written.</source>
        <translation>Die Sicherung %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make the data folder writable and see that there is room for a copy.</source>
        <translation>Den Datenordner beschreibbar machen und für Platz für eine Kopie sorgen.</translation>
    </message>
</context>
<context>
    <name>BillingFacts</name>
    <message>
        <source>Unit not known</source>
        <translation>Einheit nicht bekannt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Expected before sending: %1</source>
        <translation>Vor dem Senden erwartet: %1</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>noch nicht bestätigt</translation>
    </message>
    <message>
        <source>differs: %1</source>
        <translation>weicht ab: %1</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>Whether money is reserved is not known</source>
        <translation>Ob Geld reserviert ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing is reserved or charged</source>
        <translation>Nichts ist reserviert oder berechnet</translation>
    </message>
    <message>
        <source>Released, nothing charged</source>
        <translation>Freigegeben, nichts berechnet</translation>
    </message>
    <message>
        <source>Reserved until it is delivered</source>
        <translation>Reserviert, bis sie zugestellt ist</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Single: the platform counts bytes, here %1</source>
        <translation>Single: Die Plattform zählt Bytes, hier %1</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>%1, charged %2</source>
        <translation>%1, berechnet %2</translation>
    </message>
    <message>
        <source>%1, reserved %2</source>
        <translation>%1, reserviert %2</translation>
    </message>
    <message>
        <source>Its unit could not be known before sending</source>
        <translation>Ihre Einheit war vor dem Senden nicht zu wissen</translation>
    </message>
    <message>
        <source>Expected before sending: %1 or %2</source>
        <translation>Vor dem Senden erwartet: %1 oder %2</translation>
    </message>
    <message>
        <source>not billed</source>
        <translation>nicht abgerechnet</translation>
    </message>
    <message>
        <source>the answer named no unit</source>
        <translation>die Antwort nannte keine Einheit</translation>
    </message>
    <message>
        <source>confirmed, free</source>
        <translation>bestätigt, kostenlos</translation>
    </message>
    <message>
        <source>Reserved until it is delivered; the price is %1</source>
        <translation>Reserviert, bis sie zugestellt ist; der Preis ist %1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message>
        <source>%1, price %2</source>
        <translation>%1, Preis %2</translation>
    </message>
    <message>
        <source>Charged: the network had taken it</source>
        <translation>Berechnet: das Netz hatte sie übernommen</translation>
    </message>
    <message>
        <source>expected %1 or %2</source>
        <translation>erwartet %1 oder %2</translation>
    </message>
    <message>
        <source>Reserved at first; whether it was released is not known</source>
        <translation>Zunächst reserviert; ob es freigegeben wurde, ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>BubbleLayout</name>
    <message>
        <source>template, its text is known on the platform only</source>
        <translation>Vorlage, deren Text nur die Plattform kennt</translation>
    </message>
    <message>
        <source>an e-mail of HTML only; Messages shows it</source>
        <translation>eine E-Mail nur aus HTML; „Nachrichten“ zeigt sie</translation>
    </message>
    <message>
        <source>of a kind not known here, as it came</source>
        <translation>von hier unbekannter Art, wie sie kam</translation>
    </message>
    <message>
        <source>%1, tapped suggestion</source>
        <extracomment>What a customer answered by tapping one of the suggestions we had offered.</extracomment>
        <translation>%1, Vorschlag angetippt</translation>
    </message>
    <message>
        <source>%1 characters in all: copying takes them.</source>
        <translation>%1 Zeichen insgesamt: Kopieren nimmt sie alle mit.</translation>
    </message>
    <message>
        <source>picture or video</source>
        <translation>Bild oder Video</translation>
    </message>
    <message>
        <source>Postback: %1</source>
        <translation>Postback: %1</translation>
    </message>
    <message>
        <source>Show more of it</source>
        <translation>Mehr davon zeigen</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Ganz zeigen</translation>
    </message>
    <message>
        <source>Show less of it</source>
        <translation>Weniger davon zeigen</translation>
    </message>
</context>
<context>
    <name>CannedTextCodec</name>
    <message>
        <source>This file holds no canned texts of this console.</source>
        <translation>Diese Datei enthält keine Textbausteine dieser Konsole.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a file that was exported here.</source>
        <translation>Es wurde nichts geändert. Wählen Sie eine Datei, die hier exportiert wurde.</translation>
    </message>
    <message>
        <source>This file is too large: at most %1 texts and %2 are read.</source>
        <translation>Diese Datei ist zu groß: Gelesen werden höchstens %1 Texte und %2.</translation>
    </message>
    <message>
        <source>Nothing was changed. Split the file.</source>
        <translation>Es wurde nichts geändert. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>Text %1 of the file cannot be taken.</source>
        <translation>Text %1 der Datei kann nicht übernommen werden.</translation>
    </message>
    <message>
        <source>Nothing was changed. Give it a text of at most %1 characters.</source>
        <translation>Es wurde nichts geändert. Geben Sie ihm einen Text von höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Give it a name of one word, at most %1 characters long.</source>
        <translation>Es wurde nichts geändert. Geben Sie ihm einen Namen aus einem Wort, höchstens %1 Zeichen lang.</translation>
    </message>
</context>
<context>
    <name>CannedTextDisk</name>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that it is there and may be read.</source>
        <translation>Nichts wurde geändert. Prüfen Sie, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>„%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The texts are safe here, and a file that was there before is as it was. Choose a folder that may be written and has room.</source>
        <translation>Die Texte sind hier sicher, und eine Datei, die schon da war, ist unverändert. Wählen Sie einen Ordner, in den geschrieben werden darf und in dem Platz ist.</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Es ist keine Datei.</translation>
    </message>
</context>
<context>
    <name>CannedWords</name>
    <message>
        <source>Too long: %1, at most %2 are allowed.</source>
        <translation>Zu lang: %1, erlaubt sind höchstens %2.</translation>
    </message>
    <message>
        <source>Enter a name of one word: it is typed after / to find the text.</source>
        <translation>Geben Sie einen Namen aus einem Wort ein: Er wird nach / getippt, um den Text zu finden.</translation>
    </message>
    <message>
        <source>A name is one word: put a hyphen where there is a blank.</source>
        <translation>Ein Name ist ein Wort: Setzen Sie einen Bindestrich, wo ein Leerzeichen steht.</translation>
    </message>
    <message>
        <source>Leave the / out of the name: it is typed in front of it later.</source>
        <translation>Lassen Sie das / im Namen weg: Es wird später davor getippt.</translation>
    </message>
    <message>
        <source>There is a control character in the name: type it anew.</source>
        <translation>Im Namen steht ein Steuerzeichen: Tippen Sie ihn neu.</translation>
    </message>
    <message>
        <source>There is a text of this name already: choose another name, or edit that text.</source>
        <translation>Einen Text dieses Namens gibt es schon: Wählen Sie einen anderen Namen, oder bearbeiten Sie jenen Text.</translation>
    </message>
    <message>
        <source>Enter a text.</source>
        <translation>Geben Sie einen Text ein.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · to fill in: %2</source>
        <translation>%1 · auszufüllen: %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) came in from the file.</source>
        <translation>
            <numerusform>%n Text kam aus der Datei herein.</numerusform>
            <numerusform>%n Texte kamen aus der Datei herein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stood here already.</source>
        <translation>
            <numerusform>%n stand hier schon.</numerusform>
            <numerusform>%n standen hier schon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced here: %1.</source>
        <translation>Hier ersetzt: %1.</translation>
    </message>
    <message>
        <source>Under a new name, since theirs was taken: %1.</source>
        <translation>Unter einem neuen Namen, da ihrer vergeben war: %1.</translation>
    </message>
    <message>
        <source>Left out, since the name stands for another text here: %1.</source>
        <translation>Ausgelassen, da der Name hier für einen anderen Text steht: %1.</translation>
    </message>
    <message>
        <source>More than once in the file, where the first one counts: %1.</source>
        <translation>Mehrmals in der Datei, wobei der erste zählt: %1.</translation>
    </message>
</context>
<context>
    <name>ComposeWords</name>
    <message>
        <source>Enter a phone number with country code or an e-mail address.</source>
        <translation>Telefonnummer mit Landesvorwahl oder E-Mail-Adresse eingeben.</translation>
    </message>
    <message>
        <source>This is not a complete phone number.</source>
        <translation>Das ist keine vollständige Telefonnummer.</translation>
    </message>
    <message>
        <source>Begin with the country code, such as +49.</source>
        <translation>Mit der Landesvorwahl beginnen, etwa +49.</translation>
    </message>
    <message>
        <source>This is not a complete e-mail address.</source>
        <translation>Das ist keine vollständige E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is neither a phone number nor an e-mail address.</source>
        <translation>Das ist weder eine Telefonnummer noch eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>There is no e-mail channel in this workspace yet.</source>
        <translation>In diesem Arbeitsbereich gibt es noch keinen E-Mail-Kanal.</translation>
    </message>
    <message>
        <source>There is no RCS agent in this workspace yet.</source>
        <translation>In diesem Arbeitsbereich gibt es noch keinen RCS-Agenten.</translation>
    </message>
    <message>
        <source>Action-based message</source>
        <translation>Anlassbezogene Nachricht</translation>
    </message>
    <message>
        <source>Enter the e-mail as HTML, as text, or both.</source>
        <translation>Die E-Mail als HTML, als Text oder beides eingeben.</translation>
    </message>
    <message>
        <source>RCS to %1</source>
        <translation>RCS an %1</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>Needs an open session: without one the platform refuses it.</source>
        <translation>Braucht eine offene Sitzung: ohne sie lehnt die Plattform ab.</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>no session replies</source>
        <translation>keine Sitzungsantworten</translation>
    </message>
    <message>
        <source>no newsletters</source>
        <translation>keine Newsletter</translation>
    </message>
    <message>
        <source>no other traffic than this</source>
        <translation>kein anderer Verkehr als dieser</translation>
    </message>
    <message>
        <source>No newsletters: they were not switched on when this agent was made.</source>
        <translation>Keine Newsletter: Sie wurden nicht eingeschaltet, als dieser Agent angelegt wurde.</translation>
    </message>
    <message>
        <source>This agent&apos;s use case is %1: %2.</source>
        <translation>Der Anwendungsfall dieses Agenten ist %1: %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No subscription e-mails: this channel is entered on the page Senders as one that does not allow newsletters.</source>
        <translation>Keine Abonnement-E-Mails: Dieser Kanal ist auf der Seite Absender als einer eingetragen, der keine Newsletter erlaubt.</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 bytes</source>
        <translation>%1 · %2 von %3 Bytes</translation>
    </message>
    <message>
        <source>%1 of %2 bytes in all</source>
        <translation>insgesamt %1 von %2 Bytes</translation>
    </message>
    <message>
        <source>Once a day at most.</source>
        <translation>Höchstens einmal am Tag.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) over the limit of %1.</source>
        <translation>
            <numerusform>%Ln Byte über der Grenze von %1.</numerusform>
            <numerusform>%Ln Byte über der Grenze von %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) over the limit of %1.</source>
        <translation>
            <numerusform>%Ln Zeichen über der Grenze von %1.</numerusform>
            <numerusform>%Ln Zeichen über der Grenze von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>You chose %1, which this sender does not allow. It is not sent as %2 unless you choose that here.</source>
        <translation>Sie haben %1 gewählt, was dieser Absender nicht zulässt. Als %2 wird es nur gesendet, wenn Sie das hier wählen.</translation>
    </message>
    <message>
        <source>whole card: %1 of %2 bytes</source>
        <translation>ganze Karte: %1 von %2 Byte</translation>
    </message>
    <message>
        <source>There is a space in this e-mail address. Take it out.</source>
        <translation>In dieser E-Mail-Adresse steht ein Leerzeichen. Entfernen Sie es.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2 as sent</source>
        <translation>%1 von %2 wie gesendet</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 in all</source>
        <translation>%1 · insgesamt %2 von %3</translation>
    </message>
</context>
<context>
    <name>ContactImporter</name>
    <message>
        <source>An import that the program&apos;s end cut off cannot be read back.</source>
        <translation>Ein Import, den das Programmende abgeschnitten hat, lässt sich nicht zurücklesen.</translation>
    </message>
    <message>
        <source>Look at the page Contacts for who of it is there, and import the rest of the file again.</source>
        <translation>Sehen Sie auf der Seite Kontakte nach, wer davon da ist, und importieren Sie den Rest der Datei erneut.</translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>A contact without an id cannot be stored.</source>
        <translation>Ein Kontakt ohne Kennung kann nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>ContactWords</name>
    <message>
        <source>What is shown is as old as it says.</source>
        <translation>Das Gezeigte ist so alt, wie es dabeisteht.</translation>
    </message>
    <message>
        <source>No contact was created.</source>
        <translation>Es wurde kein Kontakt angelegt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The contact was not deleted.</source>
        <translation>Der Kontakt wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>No consent was recorded.</source>
        <translation>Es wurde keine Zustimmung erfasst.</translation>
    </message>
    <message>
        <source>The platform does not take this as it is.</source>
        <translation>Die Plattform nimmt das so nicht an.</translation>
    </message>
    <message>
        <source>Mend what it names, then save again.</source>
        <translation>Beheben Sie, was sie nennt, und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>The platform refused this workspace&apos;s key.</source>
        <translation>Die Plattform hat den Schlüssel dieses Arbeitsbereichs abgelehnt.</translation>
    </message>
    <message>
        <source>Enter another key, then try again.</source>
        <translation>Geben Sie einen anderen Schlüssel ein und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Deleting a contact needs a key with the role manager.</source>
        <translation>Einen Kontakt zu löschen braucht einen Schlüssel mit der Rolle Manager.</translation>
    </message>
    <message>
        <source>Changing contacts needs a key with the role editor or higher.</source>
        <translation>Kontakte zu ändern braucht einen Schlüssel mit der Rolle Editor oder höher.</translation>
    </message>
    <message>
        <source>Whoever keeps this workspace&apos;s key can fix it.</source>
        <translation>Beheben kann das, wer den Schlüssel dieses Arbeitsbereichs verwahrt.</translation>
    </message>
    <message>
        <source>This contact is not in the platform&apos;s list any more: somebody has deleted it. It was taken out of the list here too.</source>
        <translation>Dieser Kontakt steht nicht mehr in der Liste der Plattform: jemand hat ihn gelöscht. Er wurde auch hier aus der Liste genommen.</translation>
    </message>
    <message>
        <source>Create it anew if it is still wanted.</source>
        <translation>Legen Sie ihn neu an, wenn er noch gebraucht wird.</translation>
    </message>
    <message>
        <source>Another contact has this e-mail address or own id.</source>
        <translation>Ein anderer Kontakt hat diese E-Mail-Adresse oder eigene ID.</translation>
    </message>
    <message>
        <source>Find that contact and change it, or use another address.</source>
        <translation>Suchen Sie diesen Kontakt und ändern Sie ihn, oder nehmen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>The platform asked this workspace to wait.</source>
        <translation>Die Plattform hat diesen Arbeitsbereich gebeten zu warten.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>In %1 erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The platform refused it.</source>
        <translation>Die Plattform hat es abgelehnt.</translation>
    </message>
    <message>
        <source>Read its words below.</source>
        <translation>Lesen Sie unten ihre Worte.</translation>
    </message>
    <message>
        <source>Too many contacts wait for a decision. No contact was created.</source>
        <translation>Zu viele Kontakte warten auf eine Entscheidung. Es wurde kein Kontakt angelegt.</translation>
    </message>
    <message>
        <source>Try again when the platform answers.</source>
        <translation>Versuchen Sie es erneut, wenn die Plattform antwortet.</translation>
    </message>
    <message>
        <source>Read it again in a moment.</source>
        <translation>Lesen Sie ihn gleich noch einmal.</translation>
    </message>
    <message>
        <source>It is not known whether the contact was created.</source>
        <translation>Es ist nicht bekannt, ob der Kontakt angelegt wurde.</translation>
    </message>
    <message>
        <source>The platform cannot be asked for a number. Look for the contact in its dashboard before you create it again: it could be there twice.</source>
        <translation>Nach einer Nummer lässt sich die Plattform nicht fragen. Suchen Sie den Kontakt in ihrem Dashboard, bevor Sie ihn erneut anlegen: er könnte dort doppelt stehen.</translation>
    </message>
    <message>
        <source>Creating it again is safe: the platform has one contact for an e-mail address.</source>
        <translation>Ihn erneut anzulegen ist ungefährlich: die Plattform führt zu einer E-Mail-Adresse einen Kontakt.</translation>
    </message>
    <message>
        <source>It is not known whether this was done, and the contact could not be read since.</source>
        <translation>Es ist nicht bekannt, ob das geschehen ist, und der Kontakt konnte seither nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Read the contact again before you repeat it.</source>
        <translation>Lesen Sie den Kontakt erneut, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>The answer was lost, so the contact was read again: it is as it was before.</source>
        <translation>Die Antwort ging verloren, deshalb wurde der Kontakt erneut gelesen: er ist wie zuvor.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Somebody else has changed this contact since you opened it. Nothing was changed by you.</source>
        <translation>Jemand anderes hat diesen Kontakt geändert, seit Sie ihn geöffnet haben. Von Ihnen wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Take what is there now, or overwrite it with yours.</source>
        <translation>Übernehmen Sie, was jetzt dort steht, oder überschreiben Sie es mit Ihrem.</translation>
    </message>
    <message>
        <source>A contact needs an e-mail address or a phone number.</source>
        <translation>Ein Kontakt braucht eine E-Mail-Adresse oder eine Telefonnummer.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is no phone number with country code, such as +49 176 12345678.</source>
        <translation>Das ist keine Telefonnummer mit Ländervorwahl wie +49 176 12345678.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>Höchstens %n Zeichen.</numerusform>
            <numerusform>Höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n tag(s).</source>
        <translation>
            <numerusform>Höchstens %n Schlagwort.</numerusform>
            <numerusform>Höchstens %n Schlagwörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one line is allowed.</source>
        <translation>Nur eine Zeile ist erlaubt.</translation>
    </message>
    <message>
        <source>Unsubscribed: the platform lets no message through.</source>
        <translation>Abgemeldet: die Plattform lässt keine Nachricht durch.</translation>
    </message>
    <message>
        <source>Blocked: the platform lets no message through.</source>
        <translation>Gesperrt: die Plattform lässt keine Nachricht durch.</translation>
    </message>
    <message>
        <source>E-mails have bounced for good: the platform lets none through.</source>
        <translation>E-Mails sind endgültig zurückgekommen: die Plattform lässt keine durch.</translation>
    </message>
    <message>
        <source>%1: the consent to %2 was withdrawn.</source>
        <translation>%1: die Zustimmung zu „%2“ wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>%1: the person has not confirmed newsletters yet.</source>
        <translation>%1: die Person hat Newsletter noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>%1: there is no consent to newsletters.</source>
        <translation>%1: es gibt keine Zustimmung zu Newslettern.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Contact created</source>
        <translation>Kontakt angelegt</translation>
    </message>
    <message>
        <source>%1: asked for the consent to %2</source>
        <translation>%1: um Zustimmung zu „%2“ gebeten</translation>
    </message>
    <message>
        <source>%1: consent to %2 granted</source>
        <translation>%1: Zustimmung zu „%2“ erteilt</translation>
    </message>
    <message>
        <source>%1: consent to %2 withdrawn</source>
        <translation>%1: Zustimmung zu „%2“ zurückgezogen</translation>
    </message>
    <message>
        <source>An e-mail bounced</source>
        <translation>Eine E-Mail kam zurück</translation>
    </message>
    <message>
        <source>Marked an e-mail as spam</source>
        <translation>Hat eine E-Mail als Spam gemeldet</translation>
    </message>
    <message>
        <source>Unsubscribed from e-mails</source>
        <translation>Von E-Mails abgemeldet</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1: was %2, is %3 now, you want %4.</source>
        <translation>%1: war %2, ist jetzt %3, Sie möchten %4.</translation>
    </message>
    <message>
        <source>Line %1: neither e-mail address nor phone number.</source>
        <translation>Zeile %1: weder E-Mail-Adresse noch Telefonnummer.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no e-mail address.</source>
        <translation>Zeile %1: „%2“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no phone number with country code.</source>
        <translation>Zeile %1: „%2“ ist keine Telefonnummer mit Ländervorwahl.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is too long for a name.</source>
        <translation>Zeile %1: „%2“ ist zu lang für einen Namen.</translation>
    </message>
    <message>
        <source>Line %1: “%2” stands in line %3 already.</source>
        <translation>Zeile %1: „%2“ steht schon in Zeile %3.</translation>
    </message>
    <message>
        <source>Line %1: beyond the %2 that one import takes.</source>
        <translation>Zeile %1: mehr als die %2, die ein Import nimmt.</translation>
    </message>
</context>
<context>
    <name>ContentText</name>
    <message>
        <source>Media: %1</source>
        <translation>Medien: %1</translation>
    </message>
    <message>
        <source>Template %1</source>
        <translation>Vorlage %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>ConversationTable</name>
    <message>
        <source>A note needs a text and somebody it is about.</source>
        <translation>Eine Notiz braucht einen Text und jemanden, von dem sie handelt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This note is not there any more.</source>
        <translation>Diese Notiz gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Write it again to keep it.</source>
        <translation>Schreiben Sie sie neu, um sie zu behalten.</translation>
    </message>
</context>
<context>
    <name>CountLine</name>
    <message>
        <source>oldest first</source>
        <translation>älteste zuerst</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>by %1, ascending</source>
        <translation>nach %1, aufsteigend</translation>
    </message>
    <message>
        <source>by %1, descending</source>
        <translation>nach %1, absteigend</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Reading the messages…</source>
        <translation>Nachrichten werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>sorting…</source>
        <translation>wird sortiert…</translation>
    </message>
    <message>
        <source>changes wait for the selection to end</source>
        <translation>Änderungen warten, bis die Auswahl endet</translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>The message log is being read.</source>
        <translation>Das Nachrichtenprotokoll wird gelesen.</translation>
    </message>
    <message>
        <source>The message log between %1 and %2 has no such message.</source>
        <translation>Das Nachrichtenprotokoll zwischen %1 und %2 hat keine solche Nachricht.</translation>
    </message>
    <message numerus="yes">
        <source>The message log between %1 and %2 has %n message(s) with this content:</source>
        <translation>
            <numerusform>Das Nachrichtenprotokoll zwischen %1 und %2 hat %n Nachricht mit diesem Inhalt:</numerusform>
            <numerusform>Das Nachrichtenprotokoll zwischen %1 und %2 hat %n Nachrichten mit diesem Inhalt:</numerusform>
        </translation>
    </message>
    <message>
        <source>The message log between %1 and %2 could not be read whole; the part that was read has no such message.</source>
        <translation>Das Nachrichtenprotokoll zwischen %1 und %2 war nicht ganz zu lesen; der gelesene Teil hat keine solche Nachricht.</translation>
    </message>
    <message numerus="yes">
        <source>The message log between %1 and %2 could not be read whole; the part that was read has %n message(s) with this content:</source>
        <translation>
            <numerusform>Das Nachrichtenprotokoll zwischen %1 und %2 war nicht ganz zu lesen; der gelesene Teil hat %n Nachricht mit diesem Inhalt:</numerusform>
            <numerusform>Das Nachrichtenprotokoll zwischen %1 und %2 war nicht ganz zu lesen; der gelesene Teil hat %n Nachrichten mit diesem Inhalt:</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare recipient and time before you decide: another message may have the same content.</source>
        <translation>Vor der Entscheidung Empfänger und Zeit vergleichen: auch eine andere Nachricht kann denselben Inhalt haben.</translation>
    </message>
    <message>
        <source>Most likely it never arrived.</source>
        <translation>Sehr wahrscheinlich ist sie nie angekommen.</translation>
    </message>
    <message>
        <source>It may still be in the part that was not read; reading is tried again.</source>
        <translation>Sie kann noch in dem Teil stehen, der nicht gelesen wurde; das Lesen wird erneut versucht.</translation>
    </message>
    <message numerus="yes">
        <source>The message log has %n message(s) with this content. If one of them is this one, the recipient gets it twice and it is charged twice.</source>
        <translation>
            <numerusform>Das Nachrichtenprotokoll hat %n Nachricht mit diesem Inhalt. Ist es diese, bekommt der Empfänger sie zweimal, und sie wird zweimal berechnet.</numerusform>
            <numerusform>Das Nachrichtenprotokoll hat %n Nachrichten mit diesem Inhalt. Ist eine davon diese, bekommt der Empfänger sie zweimal, und sie wird zweimal berechnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The message log has no such message, so it most likely never arrived. It goes out under a new key.</source>
        <translation>Das Nachrichtenprotokoll hat keine solche Nachricht; sehr wahrscheinlich ist sie nie angekommen. Sie geht unter einem neuen Schlüssel hinaus.</translation>
    </message>
    <message>
        <source>The message log is not read whole. If the platform has it already, the recipient gets it twice and it is charged twice.</source>
        <translation>Das Nachrichtenprotokoll ist nicht ganz gelesen. Hat die Plattform sie schon, bekommt der Empfänger sie zweimal, und sie wird zweimal berechnet.</translation>
    </message>
    <message>
        <source>%1, created %2, recipient not known</source>
        <translation>%1, angelegt %2, Empfänger nicht bekannt</translation>
    </message>
    <message>
        <source>%1, created %2, to %3</source>
        <translation>%1, angelegt %2, an %3</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>Read or clicked</source>
        <translation>Gelesen oder angeklickt</translation>
    </message>
    <message>
        <source>Failed or bounced</source>
        <translation>Fehlschlag oder Rückläufer</translation>
    </message>
</context>
<context>
    <name>DeskTable</name>
    <message>
        <source>A draft without a number cannot be stored.</source>
        <translation>Ein Entwurf ohne Nummer kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>This canned text cannot be kept.</source>
        <translation>Dieser Textbaustein kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Give it a name of one word and a text.</source>
        <translation>Geben Sie ihm einen Namen aus einem Wort und einen Text.</translation>
    </message>
</context>
<context>
    <name>DraftCodec</name>
    <message>
        <source>A draft was written by a newer version of the console.</source>
        <translation>Ein Entwurf wurde von einer neueren Version der Konsole geschrieben.</translation>
    </message>
    <message>
        <source>It is kept as it is. Start that version to see it.</source>
        <translation>Er bleibt, wie er ist. Starten Sie jene Version, um ihn zu sehen.</translation>
    </message>
</context>
<context>
    <name>EarlierTroubleWords</name>
    <message>
        <source>This number could not receive RCS messages when it was last tried (%1). Reach this person by e-mail or another way.</source>
        <translation>Diese Nummer konnte beim letzten Versuch keine RCS-Nachrichten empfangen (%1). Erreichen Sie diese Person per E-Mail oder auf anderem Weg.</translation>
    </message>
    <message>
        <source>This agent was not launched with this person&apos;s carrier when it was last tried (%1). Choose another agent or another way.</source>
        <translation>Dieser Agent war beim letzten Versuch beim Netzbetreiber dieser Person nicht freigeschaltet (%1). Wählen Sie einen anderen Agenten oder einen anderen Weg.</translation>
    </message>
    <message>
        <source>The platform refused an earlier send, since this person is suppressed (%1). Send only if that was lifted since.</source>
        <translation>Die Plattform hat einen früheren Versand abgelehnt, da für diese Person eine Sperre besteht (%1). Senden Sie nur, wenn sie seitdem aufgehoben wurde.</translation>
    </message>
    <message>
        <source>The platform refused an earlier send of this type, since this person had not agreed to it (%1). Ask for consent first.</source>
        <translation>Die Plattform hat einen früheren Versand dieser Art abgelehnt, da diese Person nicht zugestimmt hatte (%1). Holen Sie zuerst die Zustimmung ein.</translation>
    </message>
    <message>
        <source>The platform refused an earlier send of this type, since this person had withdrawn the consent to it (%1). Send only if they have agreed anew.</source>
        <translation>Die Plattform hat einen früheren Versand dieser Art abgelehnt, da diese Person ihre Zustimmung widerrufen hatte (%1). Senden Sie nur, wenn sie erneut zugestimmt hat.</translation>
    </message>
    <message>
        <source>The platform refused a newsletter, since this person had one today (%1). Send it tomorrow.</source>
        <translation>Die Plattform hat einen Newsletter abgelehnt, da diese Person heute schon einen bekommen hat (%1). Senden Sie ihn morgen.</translation>
    </message>
    <message>
        <source>An earlier e-mail to this address came back for good (%1). Check the address.</source>
        <translation>Eine frühere E-Mail an diese Adresse kam endgültig zurück (%1). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>An earlier e-mail to this address came back (%1). Check the address.</source>
        <translation>Eine frühere E-Mail an diese Adresse kam zurück (%1). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>This person marked an e-mail as spam (%1). Send them no newsletter.</source>
        <translation>Diese Person hat eine E-Mail als Spam markiert (%1). Senden Sie ihr keinen Newsletter.</translation>
    </message>
    <message>
        <source>This person has unsubscribed from newsletters (%1). Send none before they agree anew.</source>
        <translation>Diese Person hat Newsletter abbestellt (%1). Senden Sie keinen, bevor sie erneut zugestimmt hat.</translation>
    </message>
    <message>
        <source>An earlier send to this person was refused or failed (%1). Look at it on the page Messages first.</source>
        <translation>Ein früherer Versand an diese Person wurde abgelehnt oder schlug fehl (%1). Sehen Sie ihn zuerst auf der Seite Nachrichten an.</translation>
    </message>
    <message>
        <source>%1 The platform said: %2</source>
        <translation>%1 Die Plattform sagte: %2</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Refused with HTTP %1: %2</source>
        <translation>Abgelehnt mit HTTP %1: %2</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>its id came before with other content</source>
        <translation>seine ID kam schon mit anderem Inhalt</translation>
    </message>
    <message>
        <source>of a kind this version does not know</source>
        <translation>von einer Art, die diese Version nicht kennt</translation>
    </message>
    <message>
        <source>Signature valid.</source>
        <translation>Signatur gültig.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>Set aside: %1.</source>
        <translation>Beiseitegelegt: %1.</translation>
    </message>
    <message>
        <source>Set aside.</source>
        <translation>Beiseitegelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n further copy(s), the last at %1.</source>
        <translation>
            <numerusform>%n weitere Kopie, zuletzt %1.</numerusform>
            <numerusform>%n weitere Kopien, zuletzt %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No further copies.</source>
        <translation>Keine weiteren Kopien.</translation>
    </message>
    <message>
        <source>Reserved: %1 EUR</source>
        <translation>Reserviert: %1 EUR</translation>
    </message>
    <message>
        <source>Charged: %1 EUR</source>
        <translation>Berechnet: %1 EUR</translation>
    </message>
    <message>
        <source>- Sender&apos;s name: %1</source>
        <translation>- Name des Absenders: %1</translation>
    </message>
    <message>
        <source>- Recipient: %1</source>
        <translation>- Empfänger: %1</translation>
    </message>
    <message>
        <source>- Channel: %1</source>
        <translation>- Kanal: %1</translation>
    </message>
    <message>
        <source>- State: %1, %2</source>
        <translation>- Status: %1, %2</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>- %1: %2, %3, learnt %4</source>
        <translation>- %1: %2, %3, erfahren %4</translation>
    </message>
    <message>
        <source>Evidence on a message</source>
        <translation>Nachweis zu einer Nachricht</translation>
    </message>
    <message>
        <source>Copied at %1. Numbers, addresses and texts are masked.</source>
        <translation>Kopiert am %1. Nummern, Adressen und Texte sind maskiert.</translation>
    </message>
    <message>
        <source>Copied at %1. Holds numbers, addresses and texts.</source>
        <translation>Kopiert am %1. Enthält Nummern, Adressen und Texte.</translation>
    </message>
</context>
<context>
    <name>ExportCheck</name>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is there and may be read.</source>
        <translation>Prüfen Sie, ob sie da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>It was changed after the export, or belongs to another one.</source>
        <translation>Sie wurde nach dem Export geändert oder gehört zu einem anderen.</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Es ist keine Datei.</translation>
    </message>
    <message>
        <source>“%1” holds a message twice.</source>
        <translation>„%1“ enthält eine Nachricht doppelt.</translation>
    </message>
    <message>
        <source>Line %1 of “%2” is not as it was exported.</source>
        <translation>Zeile %1 von „%2“ ist nicht so, wie sie exportiert wurde.</translation>
    </message>
    <message>
        <source>It was changed after the export, or cut short.</source>
        <translation>Sie wurde nach dem Export geändert oder abgeschnitten.</translation>
    </message>
    <message>
        <source>“%1” holds %2 messages, and its side file says %3.</source>
        <translation>„%1“ enthält %2 Nachrichten, die Begleitdatei nennt %3.</translation>
    </message>
    <message>
        <source>“%1” is not the file its side file tells of.</source>
        <translation>„%1“ ist nicht die Datei, von der die Begleitdatei spricht.</translation>
    </message>
    <message>
        <source>%1 messages, each read and each once, as they were exported at %2.</source>
        <translation>%1 Nachrichten, jede gelesen und jede einmal, wie sie am %2 exportiert wurden.</translation>
    </message>
    <message>
        <source>The file is as it was exported at %2, with %1 messages.</source>
        <translation>Die Datei ist so, wie sie am %2 exportiert wurde, mit %1 Nachrichten.</translation>
    </message>
</context>
<context>
    <name>FailureTable</name>
    <message>
        <source>Something in the message is not valid.</source>
        <translation>Etwas in der Nachricht ist nicht gültig.</translation>
    </message>
    <message>
        <source>Correct what is named below and send it again. Nothing was charged.</source>
        <translation>Berichtigen Sie, was unten genannt ist, und senden Sie erneut. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>The platform does not accept the API key.</source>
        <translation>Die Plattform nimmt den API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Enter a valid key at the API lamp below, then send it again.</source>
        <translation>Geben Sie an der API-Lampe unten einen gültigen Schlüssel ein und senden Sie dann erneut.</translation>
    </message>
    <message>
        <source>The balance does not cover this message.</source>
        <translation>Das Guthaben reicht für diese Nachricht nicht.</translation>
    </message>
    <message>
        <source>Top up, then send it again. Nothing was charged.</source>
        <translation>Laden Sie Guthaben auf und senden Sie dann erneut. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>The account may not send this: the sender is not approved or not verified.</source>
        <translation>Das Konto darf dies nicht senden: Der Absender ist nicht freigegeben oder nicht bestätigt.</translation>
    </message>
    <message>
        <source>Have the agent approved or the domain verified, then send it again.</source>
        <translation>Lassen Sie den Agenten freigeben oder die Domain bestätigen und senden Sie dann erneut.</translation>
    </message>
    <message>
        <source>The account may not send this: the sender is not approved or not verified, or the key may not send.</source>
        <translation>Das Konto darf dies nicht senden: Der Absender ist nicht freigegeben oder nicht bestätigt, oder der Schlüssel darf nicht senden.</translation>
    </message>
    <message>
        <source>Have the agent approved or the domain verified, or use a key that may send.</source>
        <translation>Lassen Sie den Agenten freigeben oder die Domain bestätigen, oder benutzen Sie einen Schlüssel, der senden darf.</translation>
    </message>
    <message>
        <source>The agent is not approved yet.</source>
        <translation>Der Agent ist noch nicht freigegeben.</translation>
    </message>
    <message>
        <source>Wait for its review, or choose another sender. Nothing was charged.</source>
        <translation>Warten Sie seine Prüfung ab oder wählen Sie einen anderen Absender. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>The agent was made without newsletters, and they cannot be added later.</source>
        <translation>Der Agent wurde ohne Newsletter angelegt, und sie lassen sich nicht nachträglich einschalten.</translation>
    </message>
    <message>
        <source>Choose an agent with newsletters, or another message type.</source>
        <translation>Wählen Sie einen Agenten mit Newslettern oder eine andere Nachrichtenart.</translation>
    </message>
    <message>
        <source>The e-mail channel&apos;s domain is not verified.</source>
        <translation>Die Domain des E-Mail-Kanals ist nicht bestätigt.</translation>
    </message>
    <message>
        <source>Have the domain verified in the dashboard, then send it again.</source>
        <translation>Lassen Sie die Domain im Dashboard bestätigen und senden Sie dann erneut.</translation>
    </message>
    <message>
        <source>The platform does not know the sender, or the device cannot receive RCS messages.</source>
        <translation>Die Plattform kennt den Absender nicht, oder das Gerät kann keine RCS-Nachrichten empfangen.</translation>
    </message>
    <message>
        <source>Check the sender&apos;s id on the Senders page, or choose another way.</source>
        <translation>Prüfen Sie die Kennung des Absenders auf der Seite Absender oder wählen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>The recipient&apos;s device cannot receive RCS messages.</source>
        <translation>Das Gerät des Empfängers kann keine RCS-Nachrichten empfangen.</translation>
    </message>
    <message>
        <source>Reach this person by e-mail or another way. Nothing was charged.</source>
        <translation>Erreichen Sie diese Person per E-Mail oder auf anderem Weg. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>The platform holds another message under the same key.</source>
        <translation>Die Plattform hat unter demselben Schlüssel eine andere Nachricht.</translation>
    </message>
    <message>
        <source>Look whether it arrived before you send it again.</source>
        <translation>Sehen Sie nach, ob sie angekommen ist, bevor Sie erneut senden.</translation>
    </message>
    <message>
        <source>The platform is in another state than this send expects.</source>
        <translation>Die Plattform ist in einem anderen Zustand, als diese Sendung erwartet.</translation>
    </message>
    <message>
        <source>The platform understood the message but does not allow it.</source>
        <translation>Die Plattform hat die Nachricht verstanden, erlaubt sie aber nicht.</translation>
    </message>
    <message>
        <source>Read the platform&apos;s words below. Nothing was charged.</source>
        <translation>Lesen Sie unten die Worte der Plattform. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>The recipient has not agreed to receive this kind of message.</source>
        <translation>Der Empfänger hat dieser Art von Nachrichten nicht zugestimmt.</translation>
    </message>
    <message>
        <source>Ask for consent first. Sending it again changes nothing.</source>
        <translation>Bitten Sie zuerst um Zustimmung. Erneut zu senden ändert nichts.</translation>
    </message>
    <message>
        <source>The recipient has withdrawn the consent to this kind of message.</source>
        <translation>Der Empfänger hat die Zustimmung zu dieser Art von Nachrichten zurückgezogen.</translation>
    </message>
    <message>
        <source>Do not send it: it was withdrawn on purpose. Nothing was charged.</source>
        <translation>Senden Sie nicht: Sie wurde mit Absicht zurückgezogen. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>The recipient is suppressed: an earlier bounce, complaint or unsubscribe.</source>
        <translation>Der Empfänger ist gesperrt: eine frühere Rückweisung, Beschwerde oder Abmeldung.</translation>
    </message>
    <message>
        <source>Do not send again before the suppression is lifted.</source>
        <translation>Senden Sie nicht erneut, bevor die Sperre aufgehoben ist.</translation>
    </message>
    <message>
        <source>The 24-hour session with this person is not open.</source>
        <translation>Die 24-Stunden-Sitzung mit dieser Person ist nicht offen.</translation>
    </message>
    <message>
        <source>Send it as a new message instead, or wait for a reply.</source>
        <translation>Senden Sie stattdessen eine neue Nachricht oder warten Sie auf eine Antwort.</translation>
    </message>
    <message>
        <source>It is more than the platform takes at once.</source>
        <translation>Es ist mehr, als die Plattform auf einmal annimmt.</translation>
    </message>
    <message>
        <source>Divide it into smaller parts. Nothing was charged.</source>
        <translation>Teilen Sie es in kleinere Teile. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>Zu viele Anfragen in kurzer Zeit.</translation>
    </message>
    <message>
        <source>Wait a little, then send it again.</source>
        <translation>Warten Sie ein wenig und senden Sie dann erneut.</translation>
    </message>
    <message>
        <source>This person has had today&apos;s newsletter already.</source>
        <translation>Diese Person hat den heutigen Newsletter schon bekommen.</translation>
    </message>
    <message>
        <source>Send it tomorrow.</source>
        <translation>Senden Sie ihn morgen.</translation>
    </message>
    <message>
        <source>This number cannot receive RCS messages.</source>
        <translation>Diese Nummer kann keine RCS-Nachrichten empfangen.</translation>
    </message>
    <message>
        <source>Reach this person by e-mail or another way.</source>
        <translation>Erreichen Sie diese Person per E-Mail oder auf anderem Weg.</translation>
    </message>
    <message>
        <source>The agent is not launched with the recipient&apos;s carrier.</source>
        <translation>Der Agent ist beim Netzbetreiber des Empfängers nicht freigeschaltet.</translation>
    </message>
    <message>
        <source>Have the agent launched there, or choose another way.</source>
        <translation>Lassen Sie den Agenten dort freischalten oder wählen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>The time to live ended before the message could be delivered.</source>
        <translation>Die Gültigkeit endete, bevor die Nachricht zugestellt werden konnte.</translation>
    </message>
    <message>
        <source>Send it again if it still matters.</source>
        <translation>Senden Sie erneut, wenn es noch von Belang ist.</translation>
    </message>
    <message>
        <source>The carrier rejected the message as spam.</source>
        <translation>Der Netzbetreiber hat die Nachricht als Spam abgewiesen.</translation>
    </message>
    <message>
        <source>Change the wording before sending it again.</source>
        <translation>Ändern Sie den Wortlaut, bevor Sie erneut senden.</translation>
    </message>
    <message>
        <source>The account is suspended.</source>
        <translation>Das Konto ist ausgesetzt.</translation>
    </message>
    <message>
        <source>Sending again fails until the suspension is lifted.</source>
        <translation>Erneut zu senden schlägt fehl, bis das Konto wieder frei ist.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server refused the e-mail for good.</source>
        <translation>Der Mailserver des Empfängers hat die E-Mail endgültig abgewiesen.</translation>
    </message>
    <message>
        <source>Check the address. The platform will not send to it again.</source>
        <translation>Prüfen Sie die Adresse. Die Plattform sendet nicht mehr an sie.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server put the e-mail off.</source>
        <translation>Der Mailserver des Empfängers hat die E-Mail vertagt.</translation>
    </message>
    <message>
        <source>Wait: it is tried again by the mail network.</source>
        <translation>Warten Sie: Das Mailnetz versucht es erneut.</translation>
    </message>
    <message>
        <source>The recipient marked the e-mail as spam.</source>
        <translation>Der Empfänger hat die E-Mail als Spam gemeldet.</translation>
    </message>
    <message>
        <source>Do not write to this address again.</source>
        <translation>Schreiben Sie dieser Adresse nicht mehr.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server was not available.</source>
        <translation>Der Mailserver des Empfängers war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The mailbox was busy or not available just then.</source>
        <translation>Das Postfach war gerade belegt oder nicht erreichbar.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server had no room just then.</source>
        <translation>Der Mailserver des Empfängers hatte gerade keinen Platz.</translation>
    </message>
    <message>
        <source>There is no such mailbox, or its server takes nothing from this sender.</source>
        <translation>Dieses Postfach gibt es nicht, oder sein Server nimmt von diesem Absender nichts an.</translation>
    </message>
    <message>
        <source>The mailbox is not at this server.</source>
        <translation>Das Postfach liegt nicht auf diesem Server.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox is full, or the e-mail is too large for it.</source>
        <translation>Das Postfach des Empfängers ist voll, oder die E-Mail ist zu groß dafür.</translation>
    </message>
    <message>
        <source>Reach this person another way, or send a smaller e-mail.</source>
        <translation>Erreichen Sie diese Person auf anderem Weg oder senden Sie eine kleinere E-Mail.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server does not take this address as one.</source>
        <translation>Der Mailserver des Empfängers erkennt diese Adresse nicht als Adresse an.</translation>
    </message>
    <message>
        <source>Check the address for a typing mistake, then send it again.</source>
        <translation>Prüfen Sie die Adresse auf Tippfehler und senden Sie dann erneut.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mail server refused the e-mail, often as spam.</source>
        <translation>Der Mailserver des Empfängers hat die E-Mail abgewiesen, oft als Spam.</translation>
    </message>
    <message>
        <source>It is one too many: a newsletter goes out once a day, and requests have a pace.</source>
        <translation>Es ist eine zu viel: Ein Newsletter geht einmal am Tag hinaus, und Anfragen haben ein Tempo.</translation>
    </message>
    <message>
        <source>Read the platform&apos;s words below, then send it later.</source>
        <translation>Lesen Sie die Worte der Plattform darunter, und senden Sie sie später.</translation>
    </message>
    <message>
        <source>The automatic top-up failed: the card was declined.</source>
        <translation>Das automatische Aufladen ist gescheitert: Die Karte wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Top up by hand, or give the account another card. It is tried once more after 24 hours.</source>
        <translation>Laden Sie von Hand auf, oder hinterlegen Sie beim Konto eine andere Karte. Nach 24 Stunden wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>The automatic top-up failed: there was not enough money on the card or bank account.</source>
        <translation>Das automatische Aufladen ist gescheitert: Auf der Karte oder dem Bankkonto war nicht genug Geld.</translation>
    </message>
    <message>
        <source>Top up by hand with another payment method. It is tried once more after 24 hours.</source>
        <translation>Laden Sie von Hand mit einem anderen Zahlungsmittel auf. Nach 24 Stunden wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>The automatic top-up failed: the payment method has expired.</source>
        <translation>Das automatische Aufladen ist gescheitert: Das Zahlungsmittel ist abgelaufen.</translation>
    </message>
    <message>
        <source>Give the account a valid one in the dashboard, then top up by hand.</source>
        <translation>Hinterlegen Sie im Dashboard ein gültiges, und laden Sie dann von Hand auf.</translation>
    </message>
    <message>
        <source>The automatic top-up failed: the account has no payment method.</source>
        <translation>Das automatische Aufladen ist gescheitert: Das Konto hat kein Zahlungsmittel.</translation>
    </message>
    <message>
        <source>Give the account one in the dashboard, then top up by hand.</source>
        <translation>Hinterlegen Sie im Dashboard eines, und laden Sie dann von Hand auf.</translation>
    </message>
    <message>
        <source>The e-mail bounced. The message log does not say whether for good or for the time being.</source>
        <translation>Die E-Mail kam zurück. Das Nachrichtenprotokoll sagt nicht, ob endgültig oder nur vorläufig.</translation>
    </message>
    <message>
        <source>Check the address. If it is right, wait some days: what was only put off is tried again by the mail network.</source>
        <translation>Prüfen Sie die Adresse. Stimmt sie, warten Sie einige Tage: was nur aufgeschoben ist, versucht das Mailnetz erneut.</translation>
    </message>
    <message>
        <source>Have them allowed in the dashboard, or choose another channel. What a channel allows is entered on the page Senders.</source>
        <translation>Lassen Sie sie im Dashboard erlauben, oder wählen Sie einen anderen Kanal. Was ein Kanal erlaubt, wird auf der Seite Absender eingetragen.</translation>
    </message>
    <message>
        <source>This e-mail channel does not allow newsletters.</source>
        <translation>Dieser E-Mail-Kanal erlaubt keine Newsletter.</translation>
    </message>
    <message>
        <source>The recipient has unsubscribed from newsletters with this e-mail.</source>
        <translation>Der Empfänger hat sich mit dieser E-Mail von Newslettern abgemeldet.</translation>
    </message>
    <message>
        <source>Send no newsletter to this address before the person agrees anew: their consent is withdrawn.</source>
        <translation>Senden Sie keinen Newsletter an diese Adresse, bevor die Person erneut zustimmt: Die Zustimmung ist widerrufen.</translation>
    </message>
    <message>
        <source>The platform did not let this newsletter out: the agent may be one without newsletters or not approved, or this key may not send.</source>
        <translation>Die Plattform hat diesen Newsletter nicht hinausgelassen: Vielleicht ist es ein Agent ohne Newsletter oder er ist nicht freigeschaltet, oder dieser Schlüssel darf nicht senden.</translation>
    </message>
    <message>
        <source>Look at the agent on the page Senders. It may take another agent, its approval, or a key that may send. Nothing was charged.</source>
        <translation>Sehen Sie sich den Agenten auf der Seite Absender an. Vielleicht braucht es einen anderen Agenten, seine Freischaltung oder einen Schlüssel, der senden darf. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>The platform did not let this newsletter out: the e-mail channel may not allow them, its domain may not be verified, or this key may not send.</source>
        <translation>Die Plattform hat diesen Newsletter nicht hinausgelassen: Vielleicht lässt der E-Mail-Kanal keine zu, seine Domain ist nicht bestätigt, oder dieser Schlüssel darf nicht senden.</translation>
    </message>
    <message>
        <source>Look at the channel in the dashboard. It may take leave for newsletters, a verified domain, or a key that may send. What a channel allows is entered on the page Senders.</source>
        <translation>Sehen Sie sich den Kanal im Dashboard an. Vielleicht braucht es die Erlaubnis für Newsletter, eine bestätigte Domain oder einen Schlüssel, der senden darf. Was ein Kanal zulässt, wird auf der Seite Absender eingetragen.</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>You can fix it.</source>
        <translation>Das können Sie selbst beheben.</translation>
    </message>
    <message>
        <source>Whoever looks after the Arowana account can fix it.</source>
        <translation>Beheben kann das, wer das Arowana-Konto betreut.</translation>
    </message>
    <message>
        <source>Nobody here can fix it.</source>
        <translation>Hier kann das niemand beheben.</translation>
    </message>
    <message>
        <source>Whoever may top up the account can fix it.</source>
        <translation>Beheben kann das, wer das Konto aufladen darf.</translation>
    </message>
    <message>
        <source>Wait %1, then send it again.</source>
        <translation>%1 warten, dann erneut senden.</translation>
    </message>
    <message>
        <source>Whoever keeps this workspace&apos;s key can fix it.</source>
        <translation>Beheben kann das, wer den Schlüssel dieses Arbeitsbereichs verwahrt.</translation>
    </message>
    <message>
        <source>The platform refused the message (HTTP %1).</source>
        <translation>Die Plattform hat die Nachricht abgelehnt (HTTP %1).</translation>
    </message>
    <message>
        <source>Read the platform&apos;s words below before sending it again.</source>
        <translation>Vor dem erneuten Senden die Worte der Plattform unten lesen.</translation>
    </message>
    <message>
        <source>The message could not be delivered.</source>
        <translation>Die Nachricht konnte nicht zugestellt werden.</translation>
    </message>
    <message>
        <source>The hold was released, nothing was charged.</source>
        <translation>Die Reservierung wurde freigegeben, nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>The platform could not be reached; nothing left this machine.</source>
        <translation>Die Plattform war nicht erreichbar; nichts hat diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>No answer came in time; the platform may have acted or not.</source>
        <translation>Es kam rechtzeitig keine Antwort; ob die Plattform gehandelt hat, ist offen.</translation>
    </message>
    <message>
        <source>The connection ended in the middle; the platform may have acted or not.</source>
        <translation>Die Verbindung brach mittendrin ab; ob die Plattform gehandelt hat, ist offen.</translation>
    </message>
    <message>
        <source>The network answered, not the platform: a login page or a proxy, perhaps.</source>
        <translation>Das Netz hat geantwortet, nicht die Plattform: vielleicht eine Anmeldeseite oder ein Proxy.</translation>
    </message>
    <message>
        <source>The answer pointed to another address, which is never followed.</source>
        <translation>Die Antwort verwies auf eine andere Adresse; dem wird nie gefolgt.</translation>
    </message>
    <message>
        <source>The platform has trouble of its own (HTTP %1); it may have acted or not.</source>
        <translation>Die Plattform hat selbst eine Störung (HTTP %1); ob sie gehandelt hat, ist offen.</translation>
    </message>
    <message>
        <source>The platform has trouble of its own; it may have acted or not.</source>
        <translation>Die Plattform hat selbst eine Störung; ob sie gehandelt hat, ist offen.</translation>
    </message>
    <message>
        <source>The platform could not prove who it is, so nothing was sent.</source>
        <translation>Die Plattform konnte sich nicht ausweisen, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The proxy on the way did not let the request through.</source>
        <translation>Der Proxy auf dem Weg hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>The console is offline by choice; nothing left this machine.</source>
        <translation>Die Konsole ist absichtlich offline; nichts hat diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>The platform refused the message.</source>
        <translation>Die Plattform hat die Nachricht abgelehnt.</translation>
    </message>
    <message>
        <source>Read the raw answer below.</source>
        <translation>Unten steht die rohe Antwort.</translation>
    </message>
    <message>
        <source>Whether the platform has this message is not known.</source>
        <translation>Ob die Plattform diese Nachricht hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The console asks again by itself, with the same key: it cannot go out twice.</source>
        <translation>Die Konsole fragt von selbst erneut, mit demselben Schlüssel: die Nachricht kann nicht zweimal hinausgehen.</translation>
    </message>
    <message>
        <source>Nothing to do now. Do not send it again as new before this is settled.</source>
        <translation>Jetzt ist nichts zu tun. Nicht als neue Nachricht senden, bevor dies geklärt ist.</translation>
    </message>
    <message>
        <source>Open a web page on this network: it may ask for a login. Do not send it again as new before this is settled.</source>
        <translation>In diesem Netz eine Webseite öffnen: es verlangt vielleicht eine Anmeldung. Nicht als neue Nachricht senden, bevor dies geklärt ist.</translation>
    </message>
    <message>
        <source>Check the platform&apos;s address this workspace was made with. Do not send it again as new before this is settled.</source>
        <translation>Die Adresse der Plattform prüfen, mit der dieser Arbeitsbereich angelegt wurde. Nicht als neue Nachricht senden, bevor dies geklärt ist.</translation>
    </message>
    <message>
        <source>You can settle it, by what the message log says.</source>
        <translation>Das können Sie selbst klären, anhand des Nachrichtenprotokolls.</translation>
    </message>
    <message>
        <source>Decide below. Until then it is neither sent again nor called sent.</source>
        <translation>Unten entscheiden. Bis dahin wird sie weder erneut gesendet noch als gesendet geführt.</translation>
    </message>
    <message>
        <source>The platform holds another message under the same key, so it cannot be asked whether it has this one.</source>
        <translation>Die Plattform führt unter demselben Schlüssel eine andere Nachricht; ob sie diese hat, lässt sich nicht erfragen.</translation>
    </message>
    <message>
        <source>Whether the platform has this message stayed unknown until its key was too old to ask again.</source>
        <translation>Ob die Plattform diese Nachricht hat, blieb unbekannt, bis ihr Schlüssel für eine erneute Frage zu alt war.</translation>
    </message>
    <message>
        <source>The answer pointed to %1, which is never followed.</source>
        <translation>Die Antwort verwies auf %1; dem wird nie gefolgt.</translation>
    </message>
    <message>
        <source>The platform has not said yes or no in time; it may have acted or not.</source>
        <translation>Die Plattform hat nicht rechtzeitig Ja oder Nein gesagt; sie kann gehandelt haben oder nicht.</translation>
    </message>
    <message>
        <source>%1 Whether the platform has it is not known.</source>
        <translation>%1 Ob die Plattform sie hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether the platform has this message is not known, and asking again could send it twice.</source>
        <translation>Ob die Plattform diese Nachricht hat, ist nicht bekannt, und nochmaliges Fragen könnte sie zweimal senden.</translation>
    </message>
    <message>
        <source>Only the recipient can fix it.</source>
        <translation>Nur der Empfänger kann es beheben.</translation>
    </message>
    <message>
        <source>It needs %1, %2 are free.</source>
        <translation>Sie braucht %1, frei sind %2.</translation>
    </message>
    <message>
        <source>The page for it: %1</source>
        <translation>Die Seite dafür: %1</translation>
    </message>
    <message>
        <source>Change and send as new…</source>
        <translation>Ändern und neu senden…</translation>
    </message>
    <message>
        <source>Send again as new…</source>
        <translation>Neu senden…</translation>
    </message>
    <message>
        <source>Send by e-mail instead…</source>
        <translation>Stattdessen per E-Mail senden…</translation>
    </message>
    <message>
        <source>Send as a new message…</source>
        <translation>Als neue Nachricht senden…</translation>
    </message>
    <message>
        <source>Open the top-up page…</source>
        <translation>Seite zum Aufladen öffnen…</translation>
    </message>
    <message>
        <source>Show the senders</source>
        <translation>Absender zeigen</translation>
    </message>
    <message>
        <source>Enter a key…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>Copy the evidence</source>
        <translation>Nachweis kopieren</translation>
    </message>
    <message>
        <source>The network had taken it, so it stays charged.</source>
        <translation>Das Netz hatte sie übernommen, daher bleibt sie berechnet.</translation>
    </message>
    <message>
        <source>The automatic top-up failed.</source>
        <translation>Das automatische Aufladen ist gescheitert.</translation>
    </message>
    <message>
        <source>Top up by hand, and look at the payment method.</source>
        <translation>Laden Sie von Hand auf, und sehen Sie das Zahlungsmittel an.</translation>
    </message>
    <message>
        <source>Nobody can mend it; you can write it anew.</source>
        <translation>Das kann niemand beheben; Sie können sie neu schreiben.</translation>
    </message>
    <message>
        <source>Look at the health of this machine&apos;s disk. Then close the case below.</source>
        <translation>Sehen Sie nach dem Zustand der Festplatte dieses Rechners. Schließen Sie dann unten den Fall.</translation>
    </message>
    <message>
        <source>The stored bytes of this message are damaged, so it is not sent any more. An earlier try may have reached the platform: look for it in Messages before you write it anew.</source>
        <translation>Die gespeicherten Bytes dieser Nachricht sind beschädigt, deshalb wird sie nicht mehr gesendet. Ein früherer Versuch kann die Plattform erreicht haben: suchen Sie sie unter Nachrichten, bevor Sie sie neu schreiben.</translation>
    </message>
    <message>
        <source>The stored bytes of this message are damaged, so it is never sent. Nothing of it has left: write it anew.</source>
        <translation>Die gespeicherten Bytes dieser Nachricht sind beschädigt, deshalb wird sie nie gesendet. Nichts von ihr ist hinausgegangen: schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>Open the contact and its consents</source>
        <translation>Kontakt mit seinen Zustimmungen öffnen</translation>
    </message>
    <message>
        <source>Another program has sent it: it can be sent again only there.</source>
        <translation>Ein anderes Programm hat sie gesendet: Nur dort kann sie erneut gesendet werden.</translation>
    </message>
    <message>
        <source>The page for it cannot be opened from here: it is in the platform&apos;s dashboard.</source>
        <translation>Die Seite dafür lässt sich von hier nicht öffnen: Sie ist im Dashboard der Plattform.</translation>
    </message>
    <message>
        <source>Only the recipient can change it.</source>
        <translation>Nur der Empfänger kann das ändern.</translation>
    </message>
    <message>
        <source>Its content is not kept here any more; write it anew.</source>
        <translation>Ihr Inhalt ist hier nicht mehr aufbewahrt; schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>The platform&apos;s contact of this recipient is not known here: create it on the page Contacts, or look it up in the dashboard.</source>
        <translation>Der Kontakt der Plattform zu diesem Empfänger ist hier nicht bekannt: Legen Sie ihn auf der Seite Kontakte an, oder schlagen Sie ihn im Dashboard nach.</translation>
    </message>
    <message>
        <source>The proxy %1 refused or cannot be reached, so nothing left this machine: check this machine&apos;s proxy setting, or ask whoever runs the proxy.</source>
        <translation>Der Proxy %1 hat abgelehnt oder ist nicht erreichbar, daher hat nichts diesen Rechner verlassen: Prüfen Sie die Proxy-Einstellung dieses Rechners, oder fragen Sie den Betreiber des Proxys.</translation>
    </message>
    <message>
        <source>The way to the platform leads through the proxy %1.</source>
        <translation>Der Weg zur Plattform führt über den Proxy %1.</translation>
    </message>
</context>
<context>
    <name>HiddenCharacters</name>
    <message>
        <source>soft hyphen</source>
        <translation>weicher Trennstrich</translation>
    </message>
    <message>
        <source>zero width space</source>
        <translation>Leerzeichen ohne Breite</translation>
    </message>
    <message>
        <source>zero width non-joiner</source>
        <translation>Bindehemmer ohne Breite</translation>
    </message>
    <message>
        <source>zero width joiner</source>
        <translation>Verbinder ohne Breite</translation>
    </message>
    <message>
        <source>left-to-right mark</source>
        <translation>Links-nach-rechts-Zeichen</translation>
    </message>
    <message>
        <source>right-to-left mark</source>
        <translation>Rechts-nach-links-Zeichen</translation>
    </message>
    <message>
        <source>change of direction</source>
        <translation>Richtungswechsel</translation>
    </message>
    <message>
        <source>word joiner</source>
        <translation>Wortverbinder</translation>
    </message>
    <message>
        <source>byte-order mark</source>
        <translation>Bytereihenfolge-Marke</translation>
    </message>
    <message numerus="yes">
        <source>Has %n character(s) that cannot be seen and count: %1.</source>
        <translation>
            <numerusform>Enthält %n Zeichen, das nicht zu sehen ist und mitzählt: %1.</numerusform>
            <numerusform>Enthält %n Zeichen, die nicht zu sehen sind und mitzählen: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Less than a minute left.</source>
        <translation>Noch weniger als eine Minute.</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left.</source>
        <translation>
            <numerusform>Noch etwa %n Minute.</numerusform>
            <numerusform>Noch etwa %n Minuten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hour(s) left.</source>
        <translation>
            <numerusform>Noch etwa %n Stunde.</numerusform>
            <numerusform>Noch etwa %n Stunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n day(s) left.</source>
        <translation>
            <numerusform>Noch etwa %n Tag.</numerusform>
            <numerusform>Noch etwa %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: %1 earlier messages are listed.</source>
        <translation>Angehalten: %1 frühere Nachrichten sind aufgelistet.</translation>
    </message>
    <message>
        <source>Listing earlier messages: %1 so far.</source>
        <translation>Frühere Nachrichten werden aufgelistet: bisher %1.</translation>
    </message>
    <message>
        <source>Paused: %1 of about %2 earlier messages are listed.</source>
        <translation>Angehalten: %1 von etwa %2 früheren Nachrichten sind aufgelistet.</translation>
    </message>
    <message>
        <source>Listing earlier messages: %1 of about %2.</source>
        <translation>Frühere Nachrichten werden aufgelistet: %1 von etwa %2.</translation>
    </message>
    <message>
        <source>Paused: text and recipient of %1 of %2 earlier messages are read.</source>
        <translation>Angehalten: Text und Empfänger von %1 von %2 früheren Nachrichten sind gelesen.</translation>
    </message>
    <message>
        <source>Reading text and recipient of earlier messages: %1 of %2.</source>
        <translation>Text und Empfänger früherer Nachrichten werden gelesen: %1 von %2.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>An event with this id and another content was received before.</source>
        <translation>Ein Ereignis mit dieser ID und anderem Inhalt wurde schon empfangen.</translation>
    </message>
    <message>
        <source>It could not be understood: %1.</source>
        <translation>Es konnte nicht verstanden werden: %1.</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Stopped here</source>
        <translation>Hier gestoppt</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>Angeklickt</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Aufgeschoben</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Zurückgerufen</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Spam report</source>
        <translation>Spam-Meldung</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Unknown word</source>
        <translation>Unbekanntes Wort</translation>
    </message>
    <message>
        <source>RCS</source>
        <translation>RCS</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>MAU</source>
        <translation>MAU</translation>
    </message>
    <message>
        <source>by this console</source>
        <translation>durch diese Konsole</translation>
    </message>
    <message>
        <source>by answer</source>
        <translation>durch Antwort</translation>
    </message>
    <message>
        <source>by webhook</source>
        <translation>durch Webhook</translation>
    </message>
    <message>
        <source>by poll</source>
        <translation>durch Abfrage</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>poll</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>One-time passwords</source>
        <translation>Einmal-Passwörter</translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation>Transaktional</translation>
    </message>
    <message>
        <source>Promotional</source>
        <translation>Werblich</translation>
    </message>
    <message>
        <source>Multi-use</source>
        <translation>Mehrzweck</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
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
        <translation>%1 T %2 h</translation>
    </message>
</context>
<context>
    <name>JournalTable</name>
    <message>
        <source>An event without an id can only be quarantined.</source>
        <translation>Ein Ereignis ohne ID kann nur beiseitegelegt werden.</translation>
    </message>
    <message>
        <source>This event is not in the journal.</source>
        <translation>Dieses Ereignis ist nicht im Journal.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>The platform accepted the key; %1 are free to spend.</source>
        <translation>Die Plattform hat den Schlüssel angenommen; %1 sind frei verfügbar.</translation>
    </message>
    <message>
        <source>The platform accepted the key.</source>
        <translation>Die Plattform hat den Schlüssel angenommen.</translation>
    </message>
    <message>
        <source>The platform does not know this key.</source>
        <translation>Die Plattform kennt diesen Schlüssel nicht.</translation>
    </message>
    <message>
        <source>Copy it again from the dashboard under Workspace settings, API keys.</source>
        <translation>Ihn erneut aus dem Dashboard kopieren, unter „Workspace settings“, „API keys“.</translation>
    </message>
    <message>
        <source>The platform knows this key, but it may not read the balance.</source>
        <translation>Die Plattform kennt diesen Schlüssel, aber er darf das Guthaben nicht lesen.</translation>
    </message>
    <message>
        <source>Enter a key with more rights, or use this one without the balance.</source>
        <translation>Einen Schlüssel mit mehr Rechten eingeben oder diesen ohne das Guthaben verwenden.</translation>
    </message>
    <message>
        <source>The platform asks for a pause, so the key is not checked yet.</source>
        <translation>Die Plattform bittet um eine Pause; der Schlüssel ist noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The platform did not tell the balance (HTTP %1), so the key is not checked.</source>
        <translation>Die Plattform hat das Guthaben nicht genannt (HTTP %1); der Schlüssel ist nicht geprüft.</translation>
    </message>
    <message>
        <source>Try again, or use the key unchecked.</source>
        <translation>Erneut versuchen oder den Schlüssel ungeprüft verwenden.</translation>
    </message>
    <message>
        <source>%1 was not reached, so the key is not checked.</source>
        <translation>%1 war nicht erreichbar; der Schlüssel ist nicht geprüft.</translation>
    </message>
    <message>
        <source>%1 gave no answer, so the key is not checked.</source>
        <translation>%1 hat nicht geantwortet; der Schlüssel ist nicht geprüft.</translation>
    </message>
    <message>
        <source>The network answered, not the platform: a login page or a proxy, perhaps.</source>
        <translation>Das Netz hat geantwortet, nicht die Plattform: vielleicht eine Anmeldeseite oder ein Proxy.</translation>
    </message>
    <message>
        <source>The platform has trouble of its own, so the key is not checked.</source>
        <translation>Die Plattform hat selbst eine Störung; der Schlüssel ist nicht geprüft.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is, so the key was not given to it.</source>
        <translation>%1 konnte sich nicht ausweisen und hat den Schlüssel deshalb nicht bekommen.</translation>
    </message>
    <message>
        <source>Check the network and try again, or use the key unchecked: what you send waits until the platform answers.</source>
        <translation>Das Netz prüfen und erneut versuchen oder den Schlüssel ungeprüft verwenden: was Sie senden, wartet, bis die Plattform antwortet.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Compose</source>
        <translation>Verfassen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Copy evidence</source>
        <translation>Beleg kopieren</translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation>Zur neuesten</translation>
    </message>
    <message>
        <source>Ask the platform now</source>
        <translation>Plattform jetzt fragen</translation>
    </message>
    <message>
        <source>Show or hide details</source>
        <translation>Einzelheiten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>Leiste einklappen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Ask again now</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Workspace settings</source>
        <translation>Einstellungen des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Canned texts</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegtes</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Nachrichten exportieren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>LampWords</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>registering</source>
        <translation>wird angemeldet</translation>
    </message>
    <message>
        <source>Nothing: the platform is being told where to deliver.</source>
        <translation>Nichts: der Plattform wird gerade gesagt, wohin sie zustellt.</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>The platform does not know where to deliver events.</source>
        <translation>Die Plattform weiß nicht, wohin sie Ereignisse zustellen soll.</translation>
    </message>
    <message>
        <source>Sending works; states are asked for instead, so they come later.</source>
        <translation>Senden geht; Stände werden stattdessen abgefragt und kommen später.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be understood and are kept aside.</source>
        <translation>
            <numerusform>%n Ereignis war nicht zu verstehen und liegt beiseite.</numerusform>
            <numerusform>%n Ereignisse waren nicht zu verstehen und liegen beiseite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) with a wrong signature were turned away.</source>
        <translation>
            <numerusform>%n Zustellung mit falscher Signatur wurde abgewiesen.</numerusform>
            <numerusform>%n Zustellungen mit falscher Signatur wurden abgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>If the platform&apos;s deliveries are turned away, check the webhook secret.</source>
        <translation>Werden Zustellungen der Plattform abgewiesen, das Webhook-Geheimnis prüfen.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>Nothing has been asked of %1 yet.</source>
        <translation>%1 wurde noch nichts gefragt.</translation>
    </message>
    <message>
        <source>Everything: what you send is kept on disk first.</source>
        <translation>Alles: was Sie senden, liegt zuerst auf der Platte.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>%1 answered %2.</source>
        <translation>%1 hat %2 geantwortet.</translation>
    </message>
    <message>
        <source>Everything.</source>
        <translation>Alles.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>What you send waits in the outbox and is asked again with the same key.</source>
        <translation>Was Sie senden, wartet im Ausgang und wird mit demselben Schlüssel erneut gefragt.</translation>
    </message>
    <message>
        <source>Check the network. The console tries again by itself.</source>
        <translation>Das Netz prüfen. Die Konsole versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>%1 does not accept the API key.</source>
        <translation>%1 nimmt den API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>This workspace has no API key, so nothing can be asked or sent.</source>
        <translation>Dieser Arbeitsbereich hat keinen API-Schlüssel; nichts kann gefragt oder gesendet werden.</translation>
    </message>
    <message>
        <source>offline by choice</source>
        <translation>absichtlich offline</translation>
    </message>
    <message>
        <source>The console was started with --offline: no request leaves.</source>
        <translation>Die Konsole wurde mit --offline gestartet: keine Anfrage geht hinaus.</translation>
    </message>
    <message>
        <source>What you send waits in the outbox.</source>
        <translation>Was Sie senden, wartet im Ausgang.</translation>
    </message>
    <message>
        <source>Start it without --offline to send what waits.</source>
        <translation>Ohne --offline starten, um das Wartende zu senden.</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>The console does not listen for events.</source>
        <translation>Die Konsole lauscht nicht auf Ereignisse.</translation>
    </message>
    <message>
        <source>Start it with --listen HOST:PORT to receive events.</source>
        <translation>Mit --listen HOST:PORT starten, um Ereignisse zu empfangen.</translation>
    </message>
    <message>
        <source>down</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>The console could not listen on %1.</source>
        <translation>Die Konsole konnte auf %1 nicht lauschen.</translation>
    </message>
    <message>
        <source>last event %1</source>
        <translation>letztes Ereignis %1</translation>
    </message>
    <message>
        <source>no event yet</source>
        <translation>noch kein Ereignis</translation>
    </message>
    <message>
        <source>Listening on %1.</source>
        <translation>Lauscht auf %1.</translation>
    </message>
    <message>
        <source>Every event is on disk before it is answered.</source>
        <translation>Jedes Ereignis liegt auf der Platte, bevor es beantwortet wird.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>Everything sent and received is on disk.</source>
        <translation>Alles Gesendete und Empfangene liegt auf der Platte.</translation>
    </message>
    <message>
        <source>Everything, also after a power cut.</source>
        <translation>Alles, auch nach einem Stromausfall.</translation>
    </message>
    <message>
        <source>cannot write</source>
        <translation>kann nicht schreiben</translation>
    </message>
    <message>
        <source>The disk does not take new data.</source>
        <translation>Die Platte nimmt keine neuen Daten an.</translation>
    </message>
    <message>
        <source>What is on disk stays. Nothing new is sent, and events are not acknowledged, so the platform delivers them again.</source>
        <translation>Was auf der Platte liegt, bleibt. Neues wird nicht gesendet, und Ereignisse werden nicht bestätigt, so dass die Plattform sie erneut zustellt.</translation>
    </message>
    <message>
        <source>Open a web page on this network: it may ask for a login. The console tries again by itself.</source>
        <translation>In diesem Netz eine Webseite öffnen: es verlangt vielleicht eine Anmeldung. Die Konsole versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Check the platform&apos;s address this workspace was made with.</source>
        <translation>Die Adresse der Plattform prüfen, mit der dieser Arbeitsbereich angelegt wurde.</translation>
    </message>
    <message>
        <source>Wait. The console tries again by itself.</source>
        <translation>Abwarten. Die Konsole versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s date and whether something on the network reads along.</source>
        <translation>Das Datum dieses Rechners prüfen und ob im Netz jemand mitliest.</translation>
    </message>
    <message>
        <source>Check the proxy of this machine. The console tries again by itself.</source>
        <translation>Den Proxy dieses Rechners prüfen. Die Konsole versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>connection cut</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>not the platform</source>
        <translation>nicht die Plattform</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>umgeleitet</translation>
    </message>
    <message>
        <source>platform trouble, HTTP %1</source>
        <translation>Störung der Plattform, HTTP %1</translation>
    </message>
    <message>
        <source>platform trouble</source>
        <translation>Störung der Plattform</translation>
    </message>
    <message>
        <source>identity not proven</source>
        <translation>nicht ausgewiesen</translation>
    </message>
    <message>
        <source>stopped by the proxy</source>
        <translation>vom Proxy aufgehalten</translation>
    </message>
    <message>
        <source>%1 · last answer %2</source>
        <translation>%1 · letzte Antwort %2</translation>
    </message>
    <message>
        <source>%1 since the start</source>
        <translation>%1 seit dem Start</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>Pause noch %1</translation>
    </message>
    <message>
        <source>%1 got too many requests in a short time and asks for a pause until %2.</source>
        <translation>%1 bekam zu viele Anfragen in kurzer Zeit und bittet um eine Pause bis %2.</translation>
    </message>
    <message>
        <source>What you send waits in the outbox and leaves after the pause.</source>
        <translation>Was Sie senden, wartet im Ausgang und geht nach der Pause hinaus.</translation>
    </message>
    <message>
        <source>Nothing: it goes on by itself in %1.</source>
        <translation>Nichts: in %1 geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>clocks differ</source>
        <translation>Uhren weichen ab</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 behind the platform&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der Plattform %1 nach.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 ahead of the platform&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der Plattform %1 vor.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock: ages shown here are off by as much.</source>
        <translation>Die Uhr dieses Rechners stellen: um so viel sind die hier gezeigten Zeitabstände falsch.</translation>
    </message>
    <message>
        <source>Nothing is lost: what you send waits in the outbox until a key is accepted. What is unknown is looked up before it is sent again.</source>
        <translation>Nichts ist verloren: was Sie senden, wartet im Ausgang, bis ein Schlüssel angenommen ist. Unbekanntes wird nachgeschlagen, bevor es erneut gesendet wird.</translation>
    </message>
    <message>
        <source>Enter the key again, or the one that replaced it.</source>
        <translation>Den Schlüssel erneut eingeben oder den, der ihn ersetzt hat.</translation>
    </message>
    <message>
        <source>What you send waits in the outbox until there is a key.</source>
        <translation>Was Sie senden, wartet im Ausgang, bis ein Schlüssel da ist.</translation>
    </message>
    <message>
        <source>Enter the API key: it is kept in this machine&apos;s keychain, or serves this session only.</source>
        <translation>Den API-Schlüssel eingeben: er liegt im Schlüsselbund dieses Rechners oder gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>locked by another program</source>
        <translation>von anderem Programm gesperrt</translation>
    </message>
    <message>
        <source>cannot write, sending stopped</source>
        <translation>kann nicht schreiben, Senden gestoppt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Sending works; states are asked for every %1 instead.</source>
        <translation>Senden geht; Stände werden stattdessen alle %1 abgefragt.</translation>
    </message>
    <message>
        <source>%1, polling every %2</source>
        <translation>%1, Abfrage alle %2</translation>
    </message>
    <message>
        <source>Asked last %1.</source>
        <translation>Zuletzt gefragt %1.</translation>
    </message>
    <message>
        <source>No round of asking has been answered yet.</source>
        <translation>Noch keine Abfrage wurde beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) still to be asked for.</source>
        <translation>
            <numerusform>%n Nachricht ist noch abzufragen.</numerusform>
            <numerusform>%n Nachrichten sind noch abzufragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>not registered yet</source>
        <translation>noch nicht angemeldet</translation>
    </message>
    <message>
        <source>registered, not proven yet</source>
        <translation>angemeldet, noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Nothing: the first delivery proves it.</source>
        <translation>Nichts: die erste Zustellung bestätigt es.</translation>
    </message>
    <message>
        <source>bad signatures since %1</source>
        <translation>falsche Signaturen seit %1</translation>
    </message>
    <message>
        <source>bad signatures</source>
        <translation>falsche Signaturen</translation>
    </message>
    <message>
        <source>None with a right one has come since %1.</source>
        <translation>Mit richtiger kam seit %1 keine.</translation>
    </message>
    <message>
        <source>What was turned away: the platform delivers it again for about 24 hours.</source>
        <translation>Was abgewiesen wurde: die Plattform stellt es etwa 24 Stunden lang erneut zu.</translation>
    </message>
    <message numerus="yes">
        <source>%n turned away</source>
        <translation>
            <numerusform>%n abgewiesen</numerusform>
            <numerusform>%n abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n beiseitegelegt</numerusform>
            <numerusform>%n beiseitegelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other request(s) that cannot be deliveries were turned away.</source>
        <translation>
            <numerusform>%n andere Anfrage, die keine Zustellung sein kann, wurde abgewiesen.</numerusform>
            <numerusform>%n andere Anfragen, die keine Zustellungen sein können, wurden abgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · filling a gap</source>
        <translation>%1 · Lücke wird gefüllt</translation>
    </message>
    <message>
        <source>filling a gap</source>
        <translation>Lücke wird gefüllt</translation>
    </message>
    <message>
        <source>Nothing: what was missed is read from the message log as soon as the platform answers.</source>
        <translation>Nichts: was fehlt, wird aus dem Nachrichtenprotokoll gelesen, sobald die Plattform antwortet.</translation>
    </message>
    <message>
        <source>%1 · gap filled</source>
        <translation>%1 · Lücke gefüllt</translation>
    </message>
    <message>
        <source>Set the right webhook secret. The platform has given up the first of these deliveries; what they said is read from the message log.</source>
        <translation>Das richtige Webhook-Geheimnis setzen. Die ersten dieser Zustellungen hat die Plattform aufgegeben; was sie sagten, wird aus dem Nachrichtenprotokoll gelesen.</translation>
    </message>
    <message>
        <source>%1 The platform gives up the first of these deliveries at %2.</source>
        <translation>%1 Die Plattform gibt die ersten dieser Zustellungen auf: %2.</translation>
    </message>
    <message>
        <source>Set the right webhook secret before %1: then the platform gives up the first of these deliveries.</source>
        <translation>Das richtige Webhook-Geheimnis bis %1 setzen: dann gibt die Plattform die ersten dieser Zustellungen auf.</translation>
    </message>
    <message>
        <source>Closed from %1 to %2</source>
        <translation>Geschlossen von %1 bis %2</translation>
    </message>
    <message>
        <source>Asleep from %1 to %2</source>
        <translation>Im Ruhezustand von %1 bis %2</translation>
    </message>
    <message>
        <source>Platform out of reach from %1 to %2</source>
        <translation>Plattform nicht erreichbar von %1 bis %2</translation>
    </message>
    <message>
        <source>No delivery could arrive from %1 to %2</source>
        <translation>Keine Zustellung möglich von %1 bis %2</translation>
    </message>
    <message>
        <source>%1: not filled yet.</source>
        <translation>%1: noch nicht gefüllt.</translation>
    </message>
    <message>
        <source>%1: filled at %2 from the message log, nothing had gone on.</source>
        <translation>%1: aus dem Nachrichtenprotokoll gefüllt (%2), kein neuer Stand.</translation>
    </message>
    <message numerus="yes">
        <source>%1: filled at %2 from the message log, %n message(s) had gone on.</source>
        <translation>
            <numerusform>%1: aus dem Nachrichtenprotokoll gefüllt (%2), %n Nachricht mit neuem Stand.</numerusform>
            <numerusform>%1: aus dem Nachrichtenprotokoll gefüllt (%2), %n Nachrichten mit neuem Stand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the network, and that the platform&apos;s address is typed right. The console tries again by itself.</source>
        <translation>Netz prüfen, und ob die Adresse der Plattform richtig geschrieben ist. Die Konsole versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>%1 could not be reached; nothing left this machine.</source>
        <translation>%1 war nicht zu erreichen; nichts hat diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>The platform answered last at %1.</source>
        <translation>Die Plattform hat zuletzt geantwortet: %1.</translation>
    </message>
    <message>
        <source>The platform has not answered since the start.</source>
        <translation>Die Plattform hat seit dem Start nicht geantwortet.</translation>
    </message>
    <message>
        <source>Nothing is lost: what you send waits, and what happens meanwhile is read from the message log once there is a key.</source>
        <translation>Nichts geht verloren: was Sie senden, wartet, und was inzwischen geschieht, wird aus dem Nachrichtenprotokoll gelesen, sobald es einen Schlüssel gibt.</translation>
    </message>
    <message>
        <source>Nothing is lost: what you send waits, and what happens meanwhile is read from the message log once a key is accepted.</source>
        <translation>Nichts geht verloren: was Sie senden, wartet, und was inzwischen geschieht, wird aus dem Nachrichtenprotokoll gelesen, sobald ein Schlüssel angenommen ist.</translation>
    </message>
    <message>
        <source>Nothing is lost: what you send waits, and what happens meanwhile is read from the message log once the console is online again.</source>
        <translation>Nichts geht verloren: was Sie senden, wartet, und was inzwischen geschieht, wird aus dem Nachrichtenprotokoll gelesen, sobald die Konsole wieder online ist.</translation>
    </message>
    <message>
        <source>What you send waits in the outbox, and states are asked for as soon as the platform answers.</source>
        <translation>Was Sie senden, wartet im Ausgang, und Zustände werden abgefragt, sobald die Plattform antwortet.</translation>
    </message>
    <message>
        <source>deliveries stopped</source>
        <translation>Zustellungen beendet</translation>
    </message>
    <message>
        <source>You have stopped the deliveries: the platform was told to send nothing here any more.</source>
        <translation>Sie haben die Zustellungen beendet: die Plattform soll nichts mehr hierher senden.</translation>
    </message>
    <message>
        <source>Start the console again to have events delivered.</source>
        <translation>Konsole neu starten, um wieder Ereignisse zu erhalten.</translation>
    </message>
    <message>
        <source>not reachable from outside</source>
        <translation>von außen nicht erreichbar</translation>
    </message>
    <message>
        <source>Listening on %1, which nobody outside this machine can reach, so the platform delivers no events.</source>
        <translation>Lauscht auf %1, was niemand außerhalb dieses Rechners erreicht; die Plattform stellt darum keine Ereignisse zu.</translation>
    </message>
    <message>
        <source>Nothing, or start it with --public-url URL to have events delivered through a tunnel or proxy.</source>
        <translation>Nichts, oder mit --public-url URL starten, um Ereignisse durch einen Tunnel oder Proxy zu erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came with a known id and another content; they are kept aside and never applied.</source>
        <translation>
            <numerusform>%n Ereignis kam mit einer bekannten Kennung und anderem Inhalt; es liegt beiseite und wird nie angewendet.</numerusform>
            <numerusform>%n Ereignisse kamen mit einer bekannten Kennung und anderem Inhalt; sie liegen beiseite und werden nie angewendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of a kind that this version does not know are kept aside.</source>
        <translation>
            <numerusform>%n Ereignis einer Art, die diese Version nicht kennt, liegt beiseite.</numerusform>
            <numerusform>%n Ereignisse einer Art, die diese Version nicht kennt, liegen beiseite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them: they are kept as they came, and later events go on.</source>
        <translation>Sehen Sie sie an: Sie sind aufbewahrt, wie sie kamen, und spätere Ereignisse gehen weiter.</translation>
    </message>
    <message>
        <source>An event came again under its id, signed, with another content.</source>
        <translation>Ein Ereignis kam unter seiner Kennung noch einmal, signiert, mit anderem Inhalt.</translation>
    </message>
    <message>
        <source>It is kept aside and was not applied. Look at it, and ask the platform&apos;s support which of the two is right.</source>
        <translation>Es liegt beiseite und wurde nicht angewendet. Sehen Sie es an und fragen Sie den Support der Plattform, welches der beiden stimmt.</translation>
    </message>
    <message>
        <source>A new webhook secret was made at %1, since none was kept here.</source>
        <translation>Um %1 wurde ein neues Webhook-Geheimnis erzeugt, da hier keines aufbewahrt war.</translation>
    </message>
    <message>
        <source>The webhook secret was changed at %1, as somebody asked for here.</source>
        <translation>Das Webhook-Geheimnis wurde um %1 gewechselt, wie es hier jemand verlangt hat.</translation>
    </message>
    <message>
        <source>The webhook secret was changed at %1, as %2 asked for here.</source>
        <translation>Das Webhook-Geheimnis wurde um %1 gewechselt, wie %2 es hier verlangt hat.</translation>
    </message>
    <message>
        <source>The console replaced the webhook secret at %1, since deliveries were signed with another one.</source>
        <translation>Die Konsole hat das Webhook-Geheimnis um %1 ersetzt, da Zustellungen mit einem anderen signiert waren.</translation>
    </message>
    <message>
        <source>The platform took the secret of AROWANA_WEBHOOK_SECRET at %1.</source>
        <translation>Die Plattform hat das Geheimnis aus AROWANA_WEBHOOK_SECRET um %1 übernommen.</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>The platform knows where to deliver, but no signed delivery has proven yet that it arrives here.</source>
        <translation>Die Plattform weiß, wohin sie zustellt, aber noch hat keine signierte Zustellung bestätigt, dass es hier ankommt.</translation>
    </message>
    <message>
        <source>The proxy %1 refused or cannot be reached; nothing left this machine.</source>
        <translation>Der Proxy %1 hat abgelehnt oder ist nicht erreichbar; nichts hat diesen Rechner verlassen.</translation>
    </message>
</context>
<context>
    <name>ListDisk</name>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is there and may be read, then open it again.</source>
        <translation>Prüfen Sie, ob sie da ist und gelesen werden darf, und öffnen Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Es ist keine Datei.</translation>
    </message>
</context>
<context>
    <name>MaintenanceWorker</name>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>Der Datenordner kann nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>There is no room for the daily backup: %1 are free in the folder %2, %3 are needed.</source>
        <translation>Für die tägliche Sicherung fehlt der Platz: im Ordner %2 sind %1 frei, nötig sind %3.</translation>
    </message>
    <message>
        <source>Free some space; the console tries again in an hour.</source>
        <translation>Platz schaffen; die Konsole versucht es in einer Stunde erneut.</translation>
    </message>
</context>
<context>
    <name>MessageBook</name>
    <message>
        <source>This message is not in the store.</source>
        <translation>Diese Nachricht ist nicht im Speicher.</translation>
    </message>
    <message>
        <source>The platform gave two messages the same number.</source>
        <translation>Die Plattform hat zwei Nachrichten dieselbe Nummer gegeben.</translation>
    </message>
</context>
<context>
    <name>MessageTable</name>
    <message>
        <source>A message without a row id cannot be stored.</source>
        <translation>Eine Nachricht ohne Zeilen-ID kann nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>MessagesMenu</name>
    <message>
        <source>Move to the &amp;front</source>
        <translation>Nach &amp;vorn</translation>
    </message>
    <message>
        <source>&amp;Reset the columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as a &amp;Markdown table</source>
        <translation>Als &amp;Markdown-Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy the message &amp;ids</source>
        <translation>Nachrichten-&amp;IDs kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Spa&amp;lten</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>The console ended while it was being sent.</source>
        <translation>Die Konsole endete, während sie gesendet wurde.</translation>
    </message>
    <message>
        <source>The platform would refuse this message.</source>
        <translation>Die Plattform würde diese Nachricht ablehnen.</translation>
    </message>
    <message>
        <source>Mend the marked fields and send it again.</source>
        <translation>Die markierten Felder berichtigen und erneut senden.</translation>
    </message>
    <message>
        <source>It can no longer be stopped here: it may have left.</source>
        <translation>Hier lässt sie sich nicht mehr stoppen: sie kann schon hinausgegangen sein.</translation>
    </message>
    <message>
        <source>Revoke it instead, as soon as the platform has confirmed it.</source>
        <translation>Stattdessen zurückrufen, sobald die Plattform sie bestätigt hat.</translation>
    </message>
    <message>
        <source>This message is not waiting.</source>
        <translation>Diese Nachricht wartet nicht.</translation>
    </message>
    <message>
        <source>Look at its state: it has left, or was stopped.</source>
        <translation>Ihren Stand ansehen: sie ist hinausgegangen oder wurde gestoppt.</translation>
    </message>
    <message>
        <source>Waiting to be sent.</source>
        <translation>Wartet auf das Senden.</translation>
    </message>
    <message>
        <source>Not sent: the platform cannot be reached. It will be tried again.</source>
        <translation>Nicht gesendet: die Plattform ist nicht erreichbar. Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>There is nothing to decide about this message.</source>
        <translation>Über diese Nachricht ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>Look at its state: its outcome is known, or it is still being asked for.</source>
        <translation>Sehen Sie ihren Zustand an: Ihr Ausgang ist bekannt, oder er wird noch erfragt.</translation>
    </message>
    <message>
        <source>Left as it is by the operator.</source>
        <translation>So belassen auf Wunsch des Bedieners.</translation>
    </message>
    <message>
        <source>Sent again as a new message.</source>
        <translation>Als neue Nachricht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>That this message is stopped could not be written down yet.</source>
        <translation>Dass diese Nachricht angehalten ist, konnte noch nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>It does not leave while the console runs, and is written as soon as the store lets it.</source>
        <translation>Sie geht nicht hinaus, solange die Konsole läuft, und wird gespeichert, sobald der Speicher es zulässt.</translation>
    </message>
    <message>
        <source>The platform refused it as one too many (429), maybe since an earlier try of this very message has reached it.</source>
        <translation>Die Plattform hat sie als eine zu viel abgelehnt (429), vielleicht weil ein früherer Versuch eben dieser Nachricht sie erreicht hat.</translation>
    </message>
    <message>
        <source>The platform answered with a conflict (409) each time it was asked.</source>
        <translation>Die Plattform hat bei jeder Anfrage mit einem Konflikt (409) geantwortet.</translation>
    </message>
    <message>
        <source>This message cannot be stored so that it reads back as it is.</source>
        <translation>Diese Nachricht kann nicht so gespeichert werden, dass sie sich unverändert wieder lesen lässt.</translation>
    </message>
    <message>
        <source>Nothing was sent. Type its ids and suggestions once more.</source>
        <translation>Nichts wurde gesendet. Tippen Sie ihre Kennungen und Vorschläge noch einmal.</translation>
    </message>
    <message>
        <source>Damaged on the disk; an earlier try of it may have reached the platform.</source>
        <translation>Auf der Festplatte beschädigt; ein früherer Versuch kann die Plattform erreicht haben.</translation>
    </message>
    <message>
        <source>Damaged on the disk before anything of it left.</source>
        <translation>Auf der Festplatte beschädigt, bevor etwas von ihr hinausging.</translation>
    </message>
    <message>
        <source>Damaged on the disk, and left as it is by the operator.</source>
        <translation>Auf der Festplatte beschädigt und auf Wunsch des Bedieners so belassen.</translation>
    </message>
    <message>
        <source>This message is damaged on the disk, so it is not sent.</source>
        <translation>Diese Nachricht ist auf der Festplatte beschädigt und wird deshalb nicht gesendet.</translation>
    </message>
    <message>
        <source>Write it anew.</source>
        <translation>Schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>The platform refused it (%1), but an earlier try of this very message stayed without an answer.</source>
        <translation>Die Plattform hat sie abgelehnt (%1), aber ein früherer Versuch mit ebendieser Nachricht blieb ohne Antwort.</translation>
    </message>
    <message>
        <source>The answers to this console tell no time, so it cannot be said whether a repeat would still count as the same message.</source>
        <translation>Die Antworten an diese Konsole nennen keine Zeit; es lässt sich daher nicht sagen, ob eine Wiederholung noch als dieselbe Nachricht zählte.</translation>
    </message>
</context>
<context>
    <name>OutboxTable</name>
    <message>
        <source>A stored send is in a state that this console does not know.</source>
        <translation>Eine gespeicherte Sendung hat einen Stand, den diese Konsole nicht kennt.</translation>
    </message>
    <message>
        <source>Start the newest version of the console.</source>
        <translation>Die neueste Version der Konsole starten.</translation>
    </message>
    <message>
        <source>A send without key or row cannot be stored.</source>
        <translation>Eine Sendung ohne Schlüssel oder Zeile kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>This idempotency key belongs to another message already.</source>
        <translation>Dieser Idempotenzschlüssel gehört schon zu einer anderen Nachricht.</translation>
    </message>
    <message>
        <source>Nothing was changed; send the message anew.</source>
        <translation>Nichts wurde geändert; die Nachricht neu senden.</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>leaves in %1</source>
        <translation>geht in %1 hinaus</translation>
    </message>
    <message>
        <source>leaving now</source>
        <translation>geht jetzt hinaus</translation>
    </message>
    <message>
        <source>leaves next</source>
        <translation>geht als Nächste hinaus</translation>
    </message>
    <message>
        <source>tried again in %1</source>
        <translation>wird in %1 erneut versucht</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>asked again in %1</source>
        <translation>wird in %1 erneut gefragt</translation>
    </message>
    <message>
        <source>being asked again</source>
        <translation>wird gerade erneut gefragt</translation>
    </message>
    <message>
        <source>waits for your decision</source>
        <translation>wartet auf Ihre Entscheidung</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>platform not reached</source>
        <translation>Plattform nicht erreicht</translation>
    </message>
    <message>
        <source>connection cut</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>the network answered, not the platform</source>
        <translation>das Netz hat geantwortet, nicht die Plattform</translation>
    </message>
    <message>
        <source>pointed to another address</source>
        <translation>verwies auf eine andere Adresse</translation>
    </message>
    <message>
        <source>pointed to %1</source>
        <translation>verwies auf %1</translation>
    </message>
    <message>
        <source>trouble on the platform (HTTP %1)</source>
        <translation>Störung der Plattform (HTTP %1)</translation>
    </message>
    <message>
        <source>trouble on the platform</source>
        <translation>Störung der Plattform</translation>
    </message>
    <message>
        <source>platform not proven</source>
        <translation>Plattform nicht ausgewiesen</translation>
    </message>
    <message>
        <source>proxy did not let it through</source>
        <translation>Proxy ließ sie nicht durch</translation>
    </message>
    <message>
        <source>offline by choice</source>
        <translation>absichtlich offline</translation>
    </message>
    <message>
        <source>Found after a restart: it waits for you.</source>
        <translation>Nach einem Neustart gefunden: sie wartet auf Sie.</translation>
    </message>
    <message>
        <source>waits: offline by choice</source>
        <translation>wartet: offline gestartet</translation>
    </message>
    <message>
        <source>waits for an API key</source>
        <translation>wartet auf einen Schlüssel</translation>
    </message>
    <message>
        <source>waits for a valid API key</source>
        <translation>wartet auf gültigen Schlüssel</translation>
    </message>
    <message>
        <source>waits for the pause to end</source>
        <translation>wartet auf das Pausenende</translation>
    </message>
    <message>
        <source>waits for the platform</source>
        <translation>wartet auf die Plattform</translation>
    </message>
    <message>
        <source>waits for the log</source>
        <translation>wartet auf das Protokoll</translation>
    </message>
    <message>
        <source>Nothing leaves: the console was started with --offline.</source>
        <translation>Nichts geht hinaus: die Konsole wurde mit --offline gestartet.</translation>
    </message>
    <message>
        <source>Nothing leaves: this workspace has no API key.</source>
        <translation>Nichts geht hinaus: dieser Arbeitsbereich hat keinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Nothing leaves: the platform does not accept the API key.</source>
        <translation>Nichts geht hinaus: die Plattform nimmt den API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Nothing leaves now: the platform asked for a pause.</source>
        <translation>Jetzt geht nichts hinaus: die Plattform hat um eine Pause gebeten.</translation>
    </message>
    <message>
        <source>The platform cannot be reached: one send at a time tries it again.</source>
        <translation>Die Plattform ist nicht zu erreichen: jeweils eine Sendung versucht es wieder.</translation>
    </message>
    <message>
        <source>Nothing leaves yet: the database was damaged, so the message log is first read for what was open.</source>
        <translation>Noch geht nichts hinaus: die Datenbank war beschädigt, darum wird zuerst im Nachrichtenprotokoll nachgelesen, was offen war.</translation>
    </message>
    <message>
        <source>no yes or no in time</source>
        <translation>weder Ja noch Nein rechtzeitig</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>never leaves</source>
        <translation>geht nie hinaus</translation>
    </message>
</context>
<context>
    <name>OutlineText</name>
    <message>
        <source>[picture]</source>
        <translation>[Bild]</translation>
    </message>
    <message>
        <source>[picture: %1]</source>
        <translation>[Bild: %1]</translation>
    </message>
    <message>
        <source> ‹%1›</source>
        <translation> ‹%1›</translation>
    </message>
    <message>
        <source> ‹not a web link: %1›</source>
        <translation> ‹kein Weblink: %1›</translation>
    </message>
</context>
<context>
    <name>PhonePainter</name>
    <message>
        <source>Card %1 of %2</source>
        <translation>Karte %1 von %2</translation>
    </message>
    <message>
        <source>Cards %1 to %2 of %3</source>
        <translation>Karten %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>No address yet</source>
        <translation>Noch keine Adresse</translation>
    </message>
</context>
<context>
    <name>PhoneWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Reply: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Anruf: %1</translation>
    </message>
    <message>
        <source>Link within the chat: %1</source>
        <translation>Link im Chat: %1</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>Link: %1</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Ort: %1</translation>
    </message>
    <message>
        <source>Asks for the customer&apos;s place: %1</source>
        <translation>Fragt nach dem Ort des Kunden: %1</translation>
    </message>
    <message>
        <source>Calendar entry: %1</source>
        <translation>Kalendereintrag: %1</translation>
    </message>
    <message>
        <source>Suggestion of a kind not known here: %1</source>
        <translation>Vorschlag einer hier unbekannten Art: %1</translation>
    </message>
    <message>
        <source>Card %1 of %2</source>
        <translation>Karte %1 von %2</translation>
    </message>
    <message>
        <source>short</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>tall</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>Picture or video without an address yet</source>
        <translation>Bild oder Video noch ohne Adresse</translation>
    </message>
    <message>
        <source>Picture or video: %1</source>
        <translation>Bild oder Video: %1</translation>
    </message>
    <message>
        <source>Picture or video (%1): %2</source>
        <translation>Bild oder Video (%1): %2</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>Enter a phone number with country code or an e-mail address.</source>
        <translation>Geben Sie eine Telefonnummer mit Landesvorwahl oder eine E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Choose a sender.</source>
        <translation>Wählen Sie einen Absender.</translation>
    </message>
    <message>
        <source>Choose a message type.</source>
        <translation>Wählen Sie eine Nachrichtenart.</translation>
    </message>
    <message>
        <source>Choose what kind of traffic this is.</source>
        <translation>Wählen Sie, welche Art von Verkehr dies ist.</translation>
    </message>
    <message>
        <source>Enter a text.</source>
        <translation>Geben Sie einen Text ein.</translation>
    </message>
    <message>
        <source>Enter a subject.</source>
        <translation>Geben Sie einen Betreff ein.</translation>
    </message>
    <message>
        <source>Enter the HTML part.</source>
        <translation>Geben Sie den HTML-Teil ein.</translation>
    </message>
    <message>
        <source>Enter the template&apos;s id; the dashboard shows it.</source>
        <translation>Geben Sie die Kennung der Vorlage ein; das Dashboard zeigt sie.</translation>
    </message>
    <message>
        <source>Give this variable a name, or remove its line.</source>
        <translation>Geben Sie dieser Variablen einen Namen oder entfernen Sie ihre Zeile.</translation>
    </message>
    <message>
        <source>Enter the words on the suggestion.</source>
        <translation>Geben Sie die Worte auf dem Vorschlag ein.</translation>
    </message>
    <message>
        <source>Enter the address to open.</source>
        <translation>Geben Sie die Adresse ein, die geöffnet wird.</translation>
    </message>
    <message>
        <source>Enter the number to call, with its country code.</source>
        <translation>Geben Sie die Nummer mit Landesvorwahl ein, die angerufen wird.</translation>
    </message>
    <message>
        <source>Enter latitude and longitude, or words to search for.</source>
        <translation>Geben Sie Breite und Länge ein oder Worte, nach denen gesucht wird.</translation>
    </message>
    <message>
        <source>Give the calendar entry a title.</source>
        <translation>Geben Sie dem Kalendereintrag einen Titel.</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Etwas fehlt.</translation>
    </message>
    <message>
        <source>This agent&apos;s use case does not allow this kind of traffic.</source>
        <translation>Der Anwendungsfall dieses Agenten erlaubt diese Art von Verkehr nicht.</translation>
    </message>
    <message>
        <source>An e-mail has no time to live.</source>
        <translation>Eine E-Mail hat keine Gültigkeitsdauer.</translation>
    </message>
    <message>
        <source>The sender does not allow this.</source>
        <translation>Der Absender erlaubt dies nicht.</translation>
    </message>
    <message>
        <source>Phones show no PDF on a card; it may arrive without it.</source>
        <translation>Telefone zeigen auf einer Karte kein PDF; sie kommt womöglich ohne es an.</translation>
    </message>
    <message>
        <source>This is neither a phone number with country code nor an e-mail address.</source>
        <translation>Dies ist weder eine Telefonnummer mit Landesvorwahl noch eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This sender cannot reach this kind of recipient.</source>
        <translation>Dieser Absender kann diese Art von Empfänger nicht erreichen.</translation>
    </message>
    <message>
        <source>Too long: %1, at most %2 are allowed.</source>
        <translation>Zu lang: %1, erlaubt sind höchstens %2.</translation>
    </message>
    <message>
        <source>Too few: %1, at least %2 are needed.</source>
        <translation>Zu wenige: %1, nötig sind mindestens %2.</translation>
    </message>
    <message>
        <source>Too many: %1, at most %2 are allowed.</source>
        <translation>Zu viele: %1, erlaubt sind höchstens %2.</translation>
    </message>
    <message>
        <source>Only whole http:// or https:// addresses can be opened.</source>
        <translation>Nur vollständige Adressen mit http:// oder https:// können geöffnet werden.</translation>
    </message>
    <message>
        <source>This is not a complete phone number with country code.</source>
        <translation>Dies ist keine vollständige Telefonnummer mit Landesvorwahl.</translation>
    </message>
    <message>
        <source>Latitude is a number from -90 to 90, longitude from -180 to 180.</source>
        <translation>Die Breite ist eine Zahl von -90 bis 90, die Länge eine von -180 bis 180.</translation>
    </message>
    <message>
        <source>The end has to be after the beginning.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
    <message numerus="yes">
        <source>Enter at least %n second(s).</source>
        <translation>
            <numerusform>Geben Sie mindestens %n Sekunde ein.</numerusform>
            <numerusform>Geben Sie mindestens %n Sekunden ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>This name stands here twice; remove one of them.</source>
        <translation>Dieser Name steht hier zweimal; entfernen Sie einen davon.</translation>
    </message>
    <message>
        <source>This cannot be sent: its form is not documented by the platform.</source>
        <translation>Dies kann nicht gesendet werden: Die Plattform dokumentiert seine Form nicht.</translation>
    </message>
    <message>
        <source>The platform does not accept this field.</source>
        <translation>Die Plattform nimmt dieses Feld nicht an.</translation>
    </message>
    <message>
        <source>Phones may cut it: %1, they are made for %2.</source>
        <translation>Telefone kürzen es womöglich: %1, gemacht sind sie für %2.</translation>
    </message>
    <message numerus="yes">
        <source>The network may not keep a message longer than %n day(s).</source>
        <translation>
            <numerusform>Das Netz behält eine Nachricht womöglich nicht länger als %n Tag.</numerusform>
            <numerusform>Das Netz behält eine Nachricht womöglich nicht länger als %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Postback</source>
        <translation>Postback</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Fallback address</source>
        <translation>Ausweichadresse</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>suggestion %1</source>
        <translation>Vorschlag %1</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The sender %1 is no longer kept in this workspace. Choose another.</source>
        <translation>Der Absender %1 wird in diesem Arbeitsbereich nicht mehr geführt. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This agent is not approved (%1): the platform refuses what it sends.</source>
        <translation>Dieser Agent ist nicht freigegeben (%1): Die Plattform lehnt ab, was er sendet.</translation>
    </message>
    <message>
        <source>No carrier has launched this agent yet: messages from it do not arrive.</source>
        <translation>Noch kein Netzbetreiber hat diesen Agenten freigeschaltet: Nachrichten von ihm kommen nicht an.</translation>
    </message>
    <message>
        <source>The platform does not know this agent: it refuses what it sends. Check its id on the page Senders.</source>
        <translation>Die Plattform kennt diesen Agenten nicht: Sie lehnt ab, was er sendet. Prüfen Sie seine Kennung auf der Seite Absender.</translation>
    </message>
    <message>
        <source>%1 bytes with all cards, links and suggestions; RCS takes %2 at most, so it may be refused.</source>
        <translation>%1 Bytes mit allen Karten, Links und Vorschlägen; RCS nimmt höchstens %2, daher kann sie abgelehnt werden.</translation>
    </message>
    <message>
        <source>Only one line is allowed here; remove the line break.</source>
        <translation>Hier ist nur eine Zeile erlaubt; entfernen Sie den Zeilenumbruch.</translation>
    </message>
    <message>
        <source>Not filled in, and sent to a single recipient as it stands: %1.</source>
        <translation>Nicht ausgefüllt, und wird einem einzelnen Empfänger so gesendet, wie es dasteht: %1.</translation>
    </message>
    <message>
        <source>A link would lead to no http://, https://, mailto: or tel: address.</source>
        <translation>Ein Link würde zu keiner Adresse mit http://, https://, mailto: oder tel: führen.</translation>
    </message>
    <message>
        <source>A control character in the postback could not be kept as it is. Remove it.</source>
        <translation>Ein Steuerzeichen im Postback ließe sich nicht unverändert aufbewahren. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1 bytes: a network that counts bytes takes %2 at most, and may refuse it.</source>
        <translation>%1 Bytes: Ein Netz, das Bytes zählt, nimmt höchstens %2 und könnte es ablehnen.</translation>
    </message>
    <message>
        <source>Mail programs do not open “%1”, only http://, https://, mailto: and tel: addresses.</source>
        <translation>E-Mail-Programme öffnen „%1“ nicht, sondern nur Adressen mit http://, https://, mailto: und tel:.</translation>
    </message>
    <message>
        <source>%1 bytes: some mail servers take no e-mail above %2, and mail programs cut a long one.</source>
        <translation>%1 Bytes: Manche Mailserver nehmen keine E-Mail über %2, und E-Mail-Programme schneiden eine lange ab.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Give the card a title, a description, a picture or a video.</source>
        <translation>Geben Sie der Karte einen Titel, eine Beschreibung, ein Bild oder ein Video.</translation>
    </message>
    <message>
        <source>Enter the https address of the picture or video, or remove it.</source>
        <translation>Geben Sie die https-Adresse des Bildes oder Videos ein oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>Phones may not show a card that has only suggestions. Give it a title, a description, a picture or a video.</source>
        <translation>Telefone zeigen eine Karte, die nur Vorschläge hat, vielleicht nicht. Geben Sie ihr einen Titel, eine Beschreibung, ein Bild oder ein Video.</translation>
    </message>
    <message>
        <source>Phones show no tall picture or video on small cards; choose medium or short.</source>
        <translation>Telefone zeigen auf kleinen Karten kein hohes Bild oder Video; wählen Sie mittel oder niedrig.</translation>
    </message>
    <message>
        <source>Pictures and videos have to lie at a public https:// address.</source>
        <translation>Bilder und Videos müssen unter einer öffentlichen https://-Adresse liegen.</translation>
    </message>
    <message>
        <source>Picture or video</source>
        <translation>Bild oder Video</translation>
    </message>
    <message>
        <source>This sender does not allow this message type.</source>
        <translation>Dieser Absender lässt diese Nachrichtenart nicht zu.</translation>
    </message>
    <message>
        <source>Too long: %1 bytes, at most %2 are allowed.</source>
        <translation>Zu lang: %1 Byte, höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>This sender takes no newsletters. Choose the message type anew.</source>
        <translation>Dieser Absender nimmt keine Newsletter. Wählen Sie die Nachrichtenart neu.</translation>
    </message>
    <message>
        <source>There is a space in this address. Take it out.</source>
        <translation>In dieser Adresse steht ein Leerzeichen. Entfernen Sie es.</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Session reply</source>
        <translation>Antwort im Gespräch</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Has a reason</source>
        <translation>Mit Grund</translation>
    </message>
    <message>
        <source>Has a known cost</source>
        <translation>Mit bekannten Kosten</translation>
    </message>
    <message>
        <source>Has a link</source>
        <translation>Mit Link</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Refused, bounced, failed or expired</source>
        <translation>Abgelehnt, zurückgekommen, fehlgeschlagen oder abgelaufen</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Cost only reserved</source>
        <translation>Kosten nur reserviert</translation>
    </message>
    <message>
        <source>Sent from this console</source>
        <translation>Von dieser Konsole gesendet</translation>
    </message>
    <message>
        <source>Reply nobody has read</source>
        <translation>Ungelesene Antwort</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Vor %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“cost” needs a sign and an amount, such as “cost&gt;0.08”. It is left out.</source>
        <translation>„cost“ braucht ein Zeichen und einen Betrag, etwa „cost&gt;0.08“. Es wird weggelassen.</translation>
    </message>
    <message>
        <source>“%1:” needs a value right behind the colon. It is left out.</source>
        <translation>„%1:“ braucht einen Wert direkt hinter dem Doppelpunkt. Es wird weggelassen.</translation>
    </message>
    <message>
        <source>“%1” is no filter and is left out: the nearest one is “%2”. In quotation marks it is looked for as a word.</source>
        <translation>„%1“ ist kein Filter und wird weggelassen: Der nächste ist „%2“. In Anführungszeichen wird es als Wort gesucht.</translation>
    </message>
    <message>
        <source>“%1” is no filter and is left out. In quotation marks it is looked for as a word. Filters: %2</source>
        <translation>„%1“ ist kein Filter und wird weggelassen. In Anführungszeichen wird es als Wort gesucht. Filter: %2</translation>
    </message>
    <message>
        <source>“%1” is left out. Write a day such as 2026-11-30, today or yesterday, or two times with two points between them.</source>
        <translation>„%1“ wird weggelassen. Schreiben Sie einen Tag wie 2026-11-30, today oder yesterday, oder zwei Zeiten mit zwei Punkten dazwischen.</translation>
    </message>
    <message>
        <source>“%1” is left out. Write a time such as 2026-11-30, 2026-11-30T14:05, today, yesterday, 7d or 3h.</source>
        <translation>„%1“ wird weggelassen. Schreiben Sie eine Zeit wie 2026-11-30, 2026-11-30T14:05, today, yesterday, 7d oder 3h.</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gesendet an</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Empfangen von</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Made at or after</source>
        <translation>Erstellt ab</translation>
    </message>
    <message>
        <source>Made before</source>
        <translation>Erstellt vor</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>What it has</source>
        <translation>Was sie hat</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was sie ist</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Cost %1 %2</source>
        <translation>Kosten %1 %2</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>Nicht: %1</translation>
    </message>
    <message>
        <source>The second quotation mark is missing: everything up to the end is taken as one.</source>
        <translation>Das zweite Anführungszeichen fehlt: Alles bis zum Ende gilt als eines.</translation>
    </message>
    <message>
        <source>Only the cost can be compared: write “%1:” and a value. It is left out.</source>
        <translation>Nur die Kosten lassen sich vergleichen: Schreiben Sie „%1:“ und einen Wert. Es wird weggelassen.</translation>
    </message>
    <message>
        <source>“%1” is no value of “%2:” and is left out. There are: %3</source>
        <translation>„%1“ ist kein Wert von „%2:“ und wird weggelassen. Es gibt: %3</translation>
    </message>
    <message>
        <source>“%1” is left out: type at least three characters.</source>
        <translation>„%1“ wird weggelassen: Geben Sie mindestens drei Zeichen ein.</translation>
    </message>
    <message>
        <source>“%1” is left out: write an amount in euros such as 0.08.</source>
        <translation>„%1“ wird weggelassen: Schreiben Sie einen Betrag in Euro wie 0,08.</translation>
    </message>
    <message>
        <source>“%1” ends before it begins and is left out.</source>
        <translation>„%1“ endet, bevor es beginnt, und wird weggelassen.</translation>
    </message>
    <message>
        <source>Nothing stands between the quotation marks. They are left out.</source>
        <translation>Zwischen den Anführungszeichen steht nichts. Sie werden weggelassen.</translation>
    </message>
    <message>
        <source>“%1” has neither a letter nor a digit and is left out.</source>
        <translation>„%1“ hat weder Buchstaben noch Ziffern und wird weggelassen.</translation>
    </message>
    <message>
        <source>“%1” is looked for as it stands: patterns are not understood here.</source>
        <translation>„%1“ wird so gesucht, wie es da steht: Muster werden hier nicht verstanden.</translation>
    </message>
    <message>
        <source>A word with control characters in it is left out: type it anew.</source>
        <translation>Ein Wort mit Steuerzeichen wird weggelassen: Tippen Sie es neu.</translation>
    </message>
    <message>
        <source>A query has up to %1 terms: what follows is left out.</source>
        <translation>Eine Suche hat bis zu %1 Bedingungen: Was folgt, wird weggelassen.</translation>
    </message>
    <message>
        <source>A query has up to %1 characters: what follows is left out.</source>
        <translation>Eine Suche hat bis zu %1 Zeichen: Was folgt, wird weggelassen.</translation>
    </message>
    <message>
        <source>Write no blank behind the comma of “%1:”: the word after it is looked for by itself.</source>
        <translation>Setzen Sie hinter das Komma von „%1:“ kein Leerzeichen: Das Wort danach wird für sich gesucht.</translation>
    </message>
</context>
<context>
    <name>RecipientListCheck</name>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
</context>
<context>
    <name>Registrar</name>
    <message>
        <source>Check the public address, then start the console again.</source>
        <translation>Die öffentliche Adresse prüfen, dann die Konsole neu starten.</translation>
    </message>
    <message>
        <source>The platform did not register the webhook address.</source>
        <translation>Die Plattform hat die Webhook-Adresse nicht angemeldet.</translation>
    </message>
    <message>
        <source>The webhook address could not be registered yet.</source>
        <translation>Die Webhook-Adresse konnte noch nicht angemeldet werden.</translation>
    </message>
    <message>
        <source>It is tried again by itself; until then the console polls.</source>
        <translation>Es wird von selbst erneut versucht; bis dahin fragt die Konsole ab.</translation>
    </message>
    <message>
        <source>There is no registered webhook address whose secret could be changed.</source>
        <translation>Es gibt keine angemeldete Webhook-Adresse, deren Geheimnis sich ändern ließe.</translation>
    </message>
    <message>
        <source>Start the console with --public-url to register one.</source>
        <translation>Die Konsole mit --public-url starten, um eine anzumelden.</translation>
    </message>
    <message>
        <source>The webhook secret was given by AROWANA_WEBHOOK_SECRET, so it is not changed here.</source>
        <translation>Das Webhook-Geheimnis kommt aus AROWANA_WEBHOOK_SECRET und wird deshalb hier nicht geändert.</translation>
    </message>
    <message>
        <source>Set another one there and start again, or start without it.</source>
        <translation>Dort ein anderes setzen und neu starten oder ohne es starten.</translation>
    </message>
    <message>
        <source>The webhook address is registered, but the platform sent no test delivery.</source>
        <translation>Die Webhook-Adresse ist angemeldet, aber die Plattform hat keine Probezustellung gesendet.</translation>
    </message>
    <message>
        <source>Nothing: the first delivery that arrives proves it.</source>
        <translation>Nichts: die erste Zustellung, die ankommt, bestätigt es.</translation>
    </message>
    <message>
        <source>The platform&apos;s test delivery has not arrived.</source>
        <translation>Die Probezustellung der Plattform ist nicht angekommen.</translation>
    </message>
    <message>
        <source>Check the tunnel or proxy that leads from the public address to this console.</source>
        <translation>Den Tunnel oder Proxy prüfen, der von der öffentlichen Adresse zu dieser Konsole führt.</translation>
    </message>
    <message>
        <source>The platform did not say how the webhook address stands.</source>
        <translation>Die Plattform hat nicht gesagt, wie es um die Webhook-Adresse steht.</translation>
    </message>
    <message>
        <source>The platform did not take the new webhook secret.</source>
        <translation>Die Plattform hat das neue Webhook-Geheimnis nicht angenommen.</translation>
    </message>
    <message>
        <source>Deliveries are taken as before. Use an API key that may manage webhooks.</source>
        <translation>Zustellungen werden wie bisher angenommen. Einen API-Schlüssel verwenden, der Webhooks verwalten darf.</translation>
    </message>
    <message>
        <source>Deliveries are taken as before. Start the console again to try once more.</source>
        <translation>Zustellungen werden wie bisher angenommen. Die Konsole neu starten, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Use an API key that may manage webhooks, or register the address in the dashboard and give its secret by AROWANA_WEBHOOK_SECRET.</source>
        <translation>Einen API-Schlüssel verwenden, der Webhooks verwalten darf, oder die Adresse im Dashboard anmelden und ihr Geheimnis mit AROWANA_WEBHOOK_SECRET angeben.</translation>
    </message>
    <message>
        <source>The webhook address could not be removed yet.</source>
        <translation>Die Webhook-Adresse konnte noch nicht abgemeldet werden.</translation>
    </message>
    <message>
        <source>It is tried again by itself; deliveries that still come are taken.</source>
        <translation>Es wird von selbst erneut versucht; Zustellungen, die noch kommen, werden angenommen.</translation>
    </message>
    <message>
        <source>The platform could not be asked about the webhook address yet.</source>
        <translation>Die Plattform konnte noch nicht nach der Webhook-Adresse gefragt werden.</translation>
    </message>
    <message>
        <source>It is tried again by itself; deliveries are taken meanwhile.</source>
        <translation>Es wird von selbst erneut versucht; Zustellungen werden inzwischen angenommen.</translation>
    </message>
    <message>
        <source>The new webhook secret could not be told to the platform yet.</source>
        <translation>Das neue Webhook-Geheimnis konnte der Plattform noch nicht mitgeteilt werden.</translation>
    </message>
    <message>
        <source>It is tried again by itself; deliveries with the former one are taken.</source>
        <translation>Es wird von selbst erneut versucht; Zustellungen mit dem bisherigen werden angenommen.</translation>
    </message>
    <message>
        <source>The platform did not remove the webhook address.</source>
        <translation>Die Plattform hat die Webhook-Adresse nicht abgemeldet.</translation>
    </message>
    <message>
        <source>Remove it in the dashboard, or use an API key that may manage webhooks.</source>
        <translation>Sie im Dashboard entfernen oder einen API-Schlüssel verwenden, der Webhooks verwalten darf.</translation>
    </message>
    <message>
        <source>The webhook address was changed at the platform by somebody else.</source>
        <translation>Jemand anders hat die Webhook-Adresse bei der Plattform geändert.</translation>
    </message>
    <message>
        <source>Check in the dashboard who uses it; start this console again to take it back.</source>
        <translation>Im Dashboard prüfen, wer sie benutzt; diese Konsole neu starten, um sie zurückzuholen.</translation>
    </message>
    <message>
        <source>Deliveries arrive, but they are signed with another secret than the registered one.</source>
        <translation>Zustellungen kommen an, sind aber mit einem anderen als dem angemeldeten Geheimnis signiert.</translation>
    </message>
    <message>
        <source>Check in the dashboard that no other program has registered this address.</source>
        <translation>Im Dashboard prüfen, dass kein anderes Programm diese Adresse angemeldet hat.</translation>
    </message>
    <message>
        <source>Deliveries have stopped arriving.</source>
        <translation>Es kommen keine Zustellungen mehr an.</translation>
    </message>
</context>
<context>
    <name>ReplyOffer</name>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message>
        <source>price not known yet</source>
        <translation>Preis noch nicht bekannt</translation>
    </message>
    <message>
        <source>Session reply, free in this session</source>
        <translation>Sitzungsantwort, in dieser Sitzung kostenlos</translation>
    </message>
    <message>
        <source>First reply of the session: Conversation, %1</source>
        <translation>Erste Antwort der Sitzung: Conversation, %1</translation>
    </message>
    <message>
        <source>end of the session not confirmed yet</source>
        <translation>Ende der Sitzung noch nicht bestätigt</translation>
    </message>
    <message>
        <source>unit not known</source>
        <translation>Einheit nicht bekannt</translation>
    </message>
    <message>
        <source>This agent sends no session replies: a new MESSAGE, %1, %2</source>
        <translation>Dieser Agent sendet keine Sitzungsantworten: eine neue MESSAGE, %1, %2</translation>
    </message>
    <message>
        <source>The session has ended: this becomes a new MESSAGE, %1, %2</source>
        <translation>Die Sitzung ist beendet: Daraus wird eine neue MESSAGE, %1, %2</translation>
    </message>
    <message>
        <source>No session is open: this becomes a new MESSAGE, %1, %2</source>
        <translation>Keine Sitzung ist offen: Daraus wird eine neue MESSAGE, %1, %2</translation>
    </message>
    <message>
        <source>more than the free balance</source>
        <translation>mehr als das freie Guthaben</translation>
    </message>
</context>
<context>
    <name>RequestPolicy</name>
    <message>
        <source>The path of the webhook address is not usable.</source>
        <translation>Der Pfad der Webhook-Adresse ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Let it start with one slash, followed by letters, digits or - . _ ~ /.</source>
        <translation>Er beginne mit einem Schrägstrich, gefolgt von Buchstaben, Ziffern oder - . _ ~ /.</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Nothing was changed. Choose another backup.</source>
        <translation>Nichts wurde geändert. Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>%1 is no backup of a workspace.</source>
        <translation>%1 ist keine Sicherung eines Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged.</source>
        <translation>Die Sicherung %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The backup cannot be made ready in the data folder.</source>
        <translation>Die Sicherung kann im Datenordner nicht bereitgelegt werden.</translation>
    </message>
    <message>
        <source>Make the data folder writable and see that there is room for a copy.</source>
        <translation>Machen Sie den Datenordner beschreibbar und sorgen Sie für Platz für eine Kopie.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of the console.</source>
        <translation>%1 stammt von einer neueren Version der Konsole.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A backup cannot take the name of the workspace&apos;s own files.</source>
        <translation>Eine Sicherung kann nicht wie die eigenen Dateien des Arbeitsbereichs heißen.</translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <translation>Wählen Sie einen anderen Namen oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be written.</source>
        <translation>Die Sicherung %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or see that there is room for a copy.</source>
        <translation>Wählen Sie einen anderen Ordner oder sorgen Sie für Platz für eine Kopie.</translation>
    </message>
    <message>
        <source>%1 is a file of the open workspace itself.</source>
        <translation>%1 ist eine Datei des geöffneten Arbeitsbereichs selbst.</translation>
    </message>
</context>
<context>
    <name>Revoker</name>
    <message>
        <source>Only a queued or sent message can be revoked.</source>
        <translation>Nur eine eingereihte oder gesendete Nachricht kann zurückgerufen werden.</translation>
    </message>
    <message>
        <source>Look at its state: it has gone further already, or is not accepted yet.</source>
        <translation>Ihren Stand ansehen: sie ist schon weiter oder noch nicht angenommen.</translation>
    </message>
    <message>
        <source>It was not revoked.</source>
        <translation>Sie wurde nicht zurückgerufen.</translation>
    </message>
    <message>
        <source>It was not revoked: %1</source>
        <translation>Sie wurde nicht zurückgerufen: %1</translation>
    </message>
    <message>
        <source>It is not known whether it was revoked: the platform did not answer.</source>
        <translation>Ob sie zurückgerufen wurde, ist nicht bekannt: die Plattform hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Nothing can be revoked while the console is offline.</source>
        <translation>Solange die Konsole offline ist, kann nichts zurückgerufen werden.</translation>
    </message>
    <message>
        <source>Go online, then revoke it.</source>
        <translation>Online gehen, dann zurückrufen.</translation>
    </message>
    <message>
        <source>It was not revoked: the platform cannot be reached.</source>
        <translation>Sie wurde nicht zurückgerufen: die Plattform ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>It is not known whether it was revoked: the platform calls its state %1.</source>
        <translation>Ob sie zurückgerufen wurde, ist nicht bekannt: Die Plattform nennt ihren Stand %1.</translation>
    </message>
    <message>
        <source>It is not known whether it was revoked: the platform does not find this message.</source>
        <translation>Ob sie zurückgerufen wurde, ist nicht bekannt: Die Plattform findet diese Nachricht nicht.</translation>
    </message>
    <message>
        <source>It is not known whether it was revoked: the platform answered %1.</source>
        <translation>Ob sie zurückgerufen wurde, ist nicht bekannt: Die Plattform hat %1 geantwortet.</translation>
    </message>
    <message>
        <source>It was not revoked: the network has it already and did not give it back.</source>
        <translation>Sie wurde nicht zurückgerufen: Das Netz hat sie bereits und hat sie nicht zurückgegeben.</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Start the newest version of the console.</source>
        <translation>Starten Sie die neueste Version der Konsole.</translation>
    </message>
    <message>
        <source>A stored line of a list cannot be read.</source>
        <translation>Eine gespeicherte Zeile einer Liste ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This line of the list has been sent already.</source>
        <translation>Diese Zeile der Liste wurde schon gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent again.</source>
        <translation>Es wurde nichts erneut gesendet.</translation>
    </message>
    <message>
        <source>A list without lines cannot be stored.</source>
        <translation>Eine Liste ohne Zeilen kann nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>Not all could be read of: %1.</source>
        <translation>Nicht ganz lesbar: %1.</translation>
    </message>
    <message>
        <source>What was missing was taken from the backup %1.</source>
        <translation>Was fehlte, stammt aus der Sicherung %1.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database was damaged; it was set aside as %1, and what could be read was saved.</source>
        <translation>Die Datenbank des Arbeitsbereichs war beschädigt; sie wurde als %1 beiseitegelegt, und was lesbar war, wurde gerettet.</translation>
    </message>
    <message>
        <source>Nothing is sent until the message log has been asked about what was waiting; then decide about it in the outbox.</source>
        <translation>Nichts wird gesendet, bis das Nachrichtenprotokoll nach dem Wartenden gefragt ist; dann im Ausgang darüber entscheiden.</translation>
    </message>
    <message>
        <source>Make the data folder writable and start again.</source>
        <translation>Den Datenordner beschreibbar machen und neu starten.</translation>
    </message>
    <message>
        <source>The database was damaged while it waited: it may have left.</source>
        <translation>Die Datenbank wurde beschädigt, während sie wartete: sie kann schon hinausgegangen sein.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n message(s) that waited too little is left to send or ask about it; look for it at the platform.</source>
        <translation>
            <numerusform>Von %n wartenden Nachricht ist zu wenig übrig, um sie zu senden oder nach ihr zu fragen; suchen Sie sie auf der Plattform.</numerusform>
            <numerusform>Von %n wartenden Nachrichten ist zu wenig übrig, um sie zu senden oder nach ihnen zu fragen; suchen Sie sie auf der Plattform.</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace&apos;s database %1 is damaged, and what can be read of it could not be saved.</source>
        <translation>Die Datenbank %1 des Arbeitsbereichs ist beschädigt, und was davon lesbar ist, konnte nicht gesichert werden.</translation>
    </message>
    <message>
        <source>See that the folder may be written and has as much free space as the file takes, then start again; nothing was changed.</source>
        <translation>Sorgen Sie dafür, dass der Ordner beschreibbar ist und so viel Platz hat, wie die Datei belegt, und starten Sie dann neu; es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The workspace is as the backup %1 has it; what it was before lies untouched in %2.</source>
        <translation>Der Arbeitsbereich ist so, wie ihn die Sicherung %1 hat; was er vorher war, liegt unverändert in %2.</translation>
    </message>
    <message>
        <source>The database %1 cannot be set aside.</source>
        <translation>Die Datenbank %1 kann nicht beiseitegelegt werden.</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>The file %1 belongs to another program.</source>
        <translation>Die Datei %1 gehört zu einem anderen Programm.</translation>
    </message>
    <message>
        <source>It was left as it is. Move it away, or choose another folder with --data-dir.</source>
        <translation>Sie blieb, wie sie ist. Sie wegräumen oder mit --data-dir einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version of the console.</source>
        <translation>Dieser Arbeitsbereich wurde von einer neueren Version der Konsole geschrieben.</translation>
    </message>
    <message>
        <source>Start that version, or choose another folder with --data-dir.</source>
        <translation>Jene Version starten oder mit --data-dir einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Its database has version %1, this console knows up to %2.</source>
        <translation>Seine Datenbank hat Version %1, diese Konsole kennt sie bis %2.</translation>
    </message>
    <message>
        <source>This console was built without its database steps.</source>
        <translation>Diese Konsole wurde ohne ihre Datenbankschritte gebaut.</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>Sie neu installieren.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database could not be brought up to date.</source>
        <translation>Die Datenbank des Arbeitsbereichs konnte nicht auf den neuesten Stand gebracht werden.</translation>
    </message>
    <message>
        <source>It was left as it is. Report this with the details.</source>
        <translation>Sie blieb, wie sie ist. Dies mit den Einzelheiten melden.</translation>
    </message>
</context>
<context>
    <name>SendBudget</name>
    <message numerus="yes">
        <source>The budget of %n message(s) a minute is used up.</source>
        <translation>
            <numerusform>Das Budget von %n Nachricht je Minute ist aufgebraucht.</numerusform>
            <numerusform>Das Budget von %n Nachrichten je Minute ist aufgebraucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent and nothing is lost. Send it again in %n second(s), or raise the budget in the settings.</source>
        <translation>
            <numerusform>Es wurde nichts gesendet, und nichts ist verloren. Senden Sie in %n Sekunde erneut oder erhöhen Sie das Budget in den Einstellungen.</numerusform>
            <numerusform>Es wurde nichts gesendet, und nichts ist verloren. Senden Sie in %n Sekunden erneut oder erhöhen Sie das Budget in den Einstellungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The budget of %n message(s) in 24 hours is used up.</source>
        <translation>
            <numerusform>Das Budget von %n Nachricht in 24 Stunden ist aufgebraucht.</numerusform>
            <numerusform>Das Budget von %n Nachrichten in 24 Stunden ist aufgebraucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent and nothing is lost. Send it again in %n minute(s), or raise the budget in the settings.</source>
        <translation>
            <numerusform>Es wurde nichts gesendet, und nichts ist verloren. Senden Sie in %n Minute erneut oder erhöhen Sie das Budget in den Einstellungen.</numerusform>
            <numerusform>Es wurde nichts gesendet, und nichts ist verloren. Senden Sie in %n Minuten erneut oder erhöhen Sie das Budget in den Einstellungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendRunner</name>
    <message>
        <source>Nothing was sent. Divide the list.</source>
        <translation>Es wurde nichts gesendet. Teilen Sie die Liste.</translation>
    </message>
    <message>
        <source>Look at its state: it is paused, or over.</source>
        <translation>Sehen Sie seinen Stand an: Er pausiert oder ist vorbei.</translation>
    </message>
    <message>
        <source>There is nothing to go on with.</source>
        <translation>Es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>What has left can only be revoked.</source>
        <translation>Was hinausgegangen ist, lässt sich nur noch zurückrufen.</translation>
    </message>
    <message>
        <source>They do not go on, and nothing of them is lost. Start the newest version of the console.</source>
        <translation>Sie gehen nicht weiter, und nichts davon ist verloren. Starten Sie die neueste Fassung der Konsole.</translation>
    </message>
    <message>
        <source>This message cannot be stored so that it reads back as it is.</source>
        <translation>Diese Nachricht kann nicht so gespeichert werden, dass sie sich unverändert wieder lesen lässt.</translation>
    </message>
    <message>
        <source>Nothing was sent. Type its ids and suggestions once more.</source>
        <translation>Nichts wurde gesendet. Tippen Sie ihre Kennungen und Vorschläge noch einmal.</translation>
    </message>
    <message>
        <source>Nothing more of it leaves, and it is written as soon as the store lets it.</source>
        <translation>Nichts mehr davon geht hinaus, und es wird gespeichert, sobald der Speicher es zulässt.</translation>
    </message>
    <message numerus="yes">
        <source>%n stored list(s) cannot be read.</source>
        <translation>
            <numerusform>%n gespeicherte Liste kann nicht gelesen werden.</numerusform>
            <numerusform>%n gespeicherte Listen können nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A list takes 1 to %1 lines.</source>
        <translation>Eine Liste nimmt 1 bis %1 Zeilen.</translation>
    </message>
    <message>
        <source>This list is not in the store.</source>
        <translation>Diese Liste ist nicht im Speicher.</translation>
    </message>
    <message>
        <source>This list does not go just now.</source>
        <translation>Diese Liste läuft gerade nicht.</translation>
    </message>
    <message>
        <source>Look at its state: the list goes, or is over.</source>
        <translation>Sehen Sie auf ihren Stand: die Liste läuft oder ist zu Ende.</translation>
    </message>
    <message>
        <source>This list is over.</source>
        <translation>Diese Liste ist zu Ende.</translation>
    </message>
    <message>
        <source>That this list does not go on could not be written down yet.</source>
        <translation>Dass diese Liste nicht weiterläuft, konnte noch nicht aufgeschrieben werden.</translation>
    </message>
</context>
<context>
    <name>SenderRules</name>
    <message>
        <source>An agent id begins with ag_ and has no spaces.</source>
        <translation>Eine Agenten-ID beginnt mit ag_ und enthält keine Leerzeichen.</translation>
    </message>
    <message>
        <source>A channel id begins with ch_ and has no spaces.</source>
        <translation>Eine Kanal-ID beginnt mit ch_ und enthält keine Leerzeichen.</translation>
    </message>
    <message>
        <source>This id is kept already, as “%1”.</source>
        <translation>Diese ID gibt es schon, als „%1“.</translation>
    </message>
    <message>
        <source>Enter a name you will recognise it by.</source>
        <translation>Einen Namen eingeben, an dem Sie ihn erkennen.</translation>
    </message>
    <message>
        <source>This is not a complete e-mail address.</source>
        <translation>Das ist keine vollständige E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>There is a space in this e-mail address. Take it out.</source>
        <translation>In dieser E-Mail-Adresse steht ein Leerzeichen. Entfernen Sie es.</translation>
    </message>
</context>
<context>
    <name>SenderWords</name>
    <message>
        <source>Draft, not sent to review</source>
        <translation>Entwurf, nicht zur Prüfung eingereicht</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not known to the platform</source>
        <translation>Der Plattform nicht bekannt</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1, launched nowhere</source>
        <translation>%1, nirgends freigeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>%1, launched with %2 of %n carrier(s)</source>
        <translation>
            <numerusform>%1, in %2 von %n Netz aktiv</numerusform>
            <numerusform>%1, in %2 von %n Netzen aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>Vodafone (Germany)</source>
        <translation>Vodafone (Deutschland)</translation>
    </message>
    <message>
        <source>Telekom (Germany)</source>
        <translation>Telekom (Deutschland)</translation>
    </message>
    <message>
        <source>Telefónica (Germany)</source>
        <translation>Telefónica (Deutschland)</translation>
    </message>
    <message>
        <source>Launched on %1</source>
        <translation>Freigeschaltet am %1</translation>
    </message>
    <message>
        <source>Launched</source>
        <translation>Freigeschaltet</translation>
    </message>
    <message>
        <source>Not launched</source>
        <translation>Nicht freigeschaltet</translation>
    </message>
    <message>
        <source>Launch is pending</source>
        <translation>Die Freischaltung steht aus</translation>
    </message>
    <message>
        <source>Launch was rejected</source>
        <translation>Die Freischaltung wurde abgelehnt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>%1 with %2: ends about %3, in %4; found in the message log, no event has confirmed it.</source>
        <translation>%1 mit %2: Ende etwa %3, in %4; im Nachrichtenprotokoll gefunden, von keinem Ereignis bestätigt.</translation>
    </message>
    <message>
        <source>%1 with %2: ends at %3, in %4.</source>
        <translation>%1 mit %2: Ende %3, in %4.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keine offen</translation>
    </message>
    <message>
        <source>No 24-hour session is open. A customer&apos;s reply opens one.</source>
        <translation>Keine 24-Stunden-Sitzung ist offen. Die Antwort eines Kunden öffnet eine.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · next ends in %2</source>
        <translation>%1 · nächste endet in %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message numerus="yes">
        <source>%n 24-hour session(s) are open, counted by the platform&apos;s clock. Inside one a session reply can be sent.</source>
        <translation>
            <numerusform>%n 24-Stunden-Sitzung ist offen, nach der Uhr der Plattform gezählt. In ihr kann eine Sitzungsantwort gesendet werden.</numerusform>
            <numerusform>%n 24-Stunden-Sitzungen sind offen, nach der Uhr der Plattform gezählt. In jeder kann eine Sitzungsantwort gesendet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more end later.</source>
        <translation>
            <numerusform>%n weitere endet später.</numerusform>
            <numerusform>%n weitere enden später.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureAlarm</name>
    <message>
        <source>Webhooks with a wrong signature have been turned away since %1, and none with a right one has come.</source>
        <translation>Seit %1 wurden Webhooks mit falscher Signatur abgewiesen, und keiner mit richtiger kam an.</translation>
    </message>
</context>
<context>
    <name>SignatureVerifier</name>
    <message>
        <source>The webhook secret is empty.</source>
        <translation>Das Webhook-Geheimnis ist leer.</translation>
    </message>
    <message>
        <source>Enter the secret that the webhook endpoint was registered with.</source>
        <translation>Das Geheimnis eingeben, mit dem der Webhook-Endpunkt angemeldet wurde.</translation>
    </message>
    <message>
        <source>This computer&apos;s OpenSSL cannot compute HMAC-SHA256, so no webhook can be checked.</source>
        <translation>Das OpenSSL dieses Rechners kann HMAC-SHA256 nicht berechnen; kein Webhook kann geprüft werden.</translation>
    </message>
    <message>
        <source>Repair the OpenSSL installation and start again.</source>
        <translation>Die OpenSSL-Installation reparieren und neu starten.</translation>
    </message>
</context>
<context>
    <name>SqliteEngineStore</name>
    <message>
        <source>A transaction is open already.</source>
        <translation>Eine Transaktion ist schon offen.</translation>
    </message>
    <message>
        <source>Nothing is written outside a transaction.</source>
        <translation>Außerhalb einer Transaktion wird nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>StoreConnection</name>
    <message>
        <source>Qt&apos;s SQLite driver is missing on this machine.</source>
        <translation>Auf diesem Rechner fehlt der SQLite-Treiber von Qt.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-sqlite and start again.</source>
        <translation>Das Paket libqt6sql6-sqlite installieren und neu starten.</translation>
    </message>
    <message>
        <source>The file system under %1 cannot hold the workspace&apos;s database.</source>
        <translation>Das Dateisystem unter %1 kann die Datenbank des Arbeitsbereichs nicht aufnehmen.</translation>
    </message>
    <message>
        <source>Choose a folder on a local disk with --data-dir.</source>
        <translation>Mit --data-dir einen Ordner auf einer lokalen Platte wählen.</translation>
    </message>
</context>
<context>
    <name>StoreError</name>
    <message>
        <source>The workspace&apos;s database refused an operation.</source>
        <translation>Die Datenbank des Arbeitsbereichs hat einen Schritt verweigert.</translation>
    </message>
    <message>
        <source>Restart the console; if it happens again, report it with the details.</source>
        <translation>Die Konsole neu starten; geschieht es wieder, mit den Einzelheiten melden.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database holds this entry already.</source>
        <translation>Die Datenbank des Arbeitsbereichs hat diesen Eintrag schon.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database %1 cannot be written.</source>
        <translation>Die Datenbank %1 des Arbeitsbereichs kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make the file and its folder writable, or choose another folder with --data-dir.</source>
        <translation>Datei und Ordner beschreibbar machen oder mit --data-dir einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Another program is using the workspace&apos;s database %1.</source>
        <translation>Ein anderes Programm benutzt die Datenbank %1 des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Close that program; the console tries again by itself.</source>
        <translation>Jenes Programm schließen; die Konsole versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Free some space; nothing is sent or received until there is room.</source>
        <translation>Platz schaffen; bis dahin wird nichts gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>The disk reported an error with %1.</source>
        <translation>Die Platte hat bei %1 einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>Check the disk; what was not confirmed as stored was not stored.</source>
        <translation>Die Platte prüfen; was nicht als gespeichert bestätigt wurde, ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database %1 is damaged.</source>
        <translation>Die Datenbank %1 des Arbeitsbereichs ist beschädigt.</translation>
    </message>
    <message>
        <source>The file %1 is not a database of this console.</source>
        <translation>Die Datei %1 ist keine Datenbank dieser Konsole.</translation>
    </message>
    <message>
        <source>It was left as it is. Move it away, or choose another folder with --data-dir.</source>
        <translation>Sie blieb, wie sie ist. Sie wegräumen oder mit --data-dir einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The disk is full: %1 are free in the folder %2.</source>
        <translation>Die Platte ist voll: im Ordner %2 sind %1 frei.</translation>
    </message>
    <message>
        <source>Restart the console: it sets the file aside and saves what can be read.</source>
        <translation>Die Konsole neu starten: sie legt die Datei beiseite und rettet, was lesbar ist.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database %1 was moved, deleted or replaced while the console was running.</source>
        <translation>Die Datenbank %1 des Arbeitsbereichs wurde bei laufender Konsole verschoben, gelöscht oder ersetzt.</translation>
    </message>
    <message>
        <source>Put the file back or restart the console; nothing is sent or received until then.</source>
        <translation>Die Datei zurücklegen oder die Konsole neu starten; bis dahin wird nichts gesendet oder empfangen.</translation>
    </message>
</context>
<context>
    <name>StoreFile</name>
    <message>
        <source>The data folder %1 cannot be used.</source>
        <translation>Der Datenordner %1 ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>Make it a folder you may read and write, or choose another one with --data-dir.</source>
        <translation>Ihn les- und beschreibbar machen oder mit --data-dir einen anderen wählen.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database %1 cannot be opened.</source>
        <translation>Die Datenbank %1 des Arbeitsbereichs lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Make it a file you may read and write, or choose another folder with --data-dir.</source>
        <translation>Sie les- und beschreibbar machen oder mit --data-dir einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>You have no permission to write there.</source>
        <translation>Dort fehlt das Recht zu schreiben.</translation>
    </message>
    <message>
        <source>It is not a folder.</source>
        <translation>Es ist kein Ordner.</translation>
    </message>
    <message>
        <source>The folder above it cannot be made.</source>
        <translation>Der Ordner darüber kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>It cannot be made.</source>
        <translation>Er kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>Es ist keine Datei.</translation>
    </message>
    <message>
        <source>You have no permission to read and write it.</source>
        <translation>Das Recht, sie zu lesen und zu schreiben, fehlt.</translation>
    </message>
    <message>
        <source>Others may read it, and that cannot be changed.</source>
        <translation>Andere dürfen sie lesen, und das lässt sich nicht ändern.</translation>
    </message>
</context>
<context>
    <name>SuppressionWords</name>
    <message>
        <source>this person is unsubscribed</source>
        <translation>diese Person ist abgemeldet</translation>
    </message>
    <message>
        <source>this person is blocked</source>
        <translation>diese Person ist gesperrt</translation>
    </message>
    <message>
        <source>an e-mail to this address came back for good</source>
        <translation>eine E-Mail an diese Adresse kam endgültig zurück</translation>
    </message>
    <message>
        <source>this person has withdrawn the consent to it</source>
        <translation>diese Person hat ihre Zustimmung dazu zurückgezogen</translation>
    </message>
    <message>
        <source>this person has not confirmed the consent to newsletters</source>
        <translation>diese Person hat ihre Zustimmung zu Newslettern nicht bestätigt</translation>
    </message>
    <message>
        <source>this person has not agreed to newsletters</source>
        <translation>diese Person hat Newslettern nicht zugestimmt</translation>
    </message>
</context>
<context>
    <name>TextTable</name>
    <message>
        <source>This list is larger than 16 MB.</source>
        <translation>Diese Liste ist größer als 16 MB.</translation>
    </message>
    <message>
        <source>Divide it, or leave out the columns that are not needed.</source>
        <translation>Teilen Sie sie oder lassen Sie die Spalten weg, die nicht nötig sind.</translation>
    </message>
    <message>
        <source>This is no text file.</source>
        <translation>Dies ist keine Textdatei.</translation>
    </message>
    <message>
        <source>Save the list as CSV, and open that file.</source>
        <translation>Speichern Sie die Liste als CSV und öffnen Sie jene Datei.</translation>
    </message>
    <message>
        <source>The quotation mark in line %1 never ends.</source>
        <translation>Das Anführungszeichen in Zeile %1 wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Nothing was taken over. Mend that line, and open the list again.</source>
        <translation>Es wurde nichts übernommen. Berichtigen Sie jene Zeile und öffnen Sie die Liste erneut.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Basic: %1 of %2 characters</source>
        <translation>Basic: %1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>Single: %1 characters, Basic ends at %2</source>
        <translation>Single: %1 Zeichen, Basic endet bei %2</translation>
    </message>
    <message>
        <source>Basic, or Single if the platform counts bytes: %1 bytes, Basic ends at %2</source>
        <translation>Basic, oder Single, falls die Plattform Bytes zählt: %1 Bytes, Basic endet bei %2</translation>
    </message>
    <message>
        <source>Basic: every e-mail is</source>
        <translation>Basic: wie jede E-Mail</translation>
    </message>
    <message>
        <source>Conversation: charged once per session, later replies are free</source>
        <translation>Conversation: einmal je Sitzung berechnet, weitere Antworten sind frei</translation>
    </message>
    <message>
        <source>MAU: charged once per subscriber, agent and month</source>
        <translation>MAU: einmal je Empfänger, Agent und Monat berechnet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>Serviceanfrage</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Session reply</source>
        <translation>Sitzungsantwort</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Newsletter</translation>
    </message>
    <message numerus="yes">
        <source>Single: %n suggestion(s)</source>
        <translation>
            <numerusform>Single: %n Vorschlag</numerusform>
            <numerusform>Single: %n Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Single: a card or media always is</source>
        <translation>Single: Eine Karte oder Medien sind es immer</translation>
    </message>
    <message>
        <source>Unit not known before sending: the template lies on the platform</source>
        <translation>Einheit vor dem Senden nicht bekannt: Die Vorlage liegt auf der Plattform</translation>
    </message>
    <message>
        <source>Free: this session&apos;s conversation is charged already</source>
        <translation>Kostenlos: Die Conversation dieser Sitzung ist schon berechnet</translation>
    </message>
    <message>
        <source>Conversation: no open session with this person is known</source>
        <translation>Conversation: Es ist keine offene Sitzung mit dieser Person bekannt</translation>
    </message>
    <message>
        <source>Free: this subscriber is charged already for this month</source>
        <translation>Kostenlos: Dieser Abonnent ist für diesen Monat schon berechnet</translation>
    </message>
</context>
<context>
    <name>WorkspaceLock</name>
    <message>
        <source>The data folder %1 cannot be locked.</source>
        <translation>Der Datenordner %1 kann nicht gesperrt werden.</translation>
    </message>
    <message>
        <source>Choose a folder on a local disk with --data-dir.</source>
        <translation>Mit --data-dir einen Ordner auf einer lokalen Platte wählen.</translation>
    </message>
    <message>
        <source>This workspace is open already, in process %1 on %2.</source>
        <translation>Dieser Arbeitsbereich ist schon offen, in Prozess %1 auf %2.</translation>
    </message>
    <message>
        <source>This workspace is open already, in another process.</source>
        <translation>Dieser Arbeitsbereich ist schon offen, in einem anderen Prozess.</translation>
    </message>
    <message>
        <source>Use the window that is open, or another workspace.</source>
        <translation>Das offene Fenster benutzen oder einen anderen Arbeitsbereich.</translation>
    </message>
</context>
<context>
    <name>arowana</name>
    <message>
        <source>Start with --help to see all options.</source>
        <translation>Mit --help starten, um alle Optionen zu sehen.</translation>
    </message>
    <message>
        <source>%1 expects an address such as https://console.example.com, but got “%2”.</source>
        <translation>%1 erwartet eine Adresse wie https://console.example.com, bekam aber „%2“.</translation>
    </message>
    <message>
        <source>Give the scheme and the host; no user name, no query and no fragment.</source>
        <translation>Schema und Host angeben; keinen Benutzernamen, keine Abfrage, kein Fragment.</translation>
    </message>
    <message>
        <source>%1 expects an address with https, but got “%2”.</source>
        <translation>%1 erwartet eine Adresse mit https, bekam aber „%2“.</translation>
    </message>
    <message>
        <source>Write https://; http is allowed for this machine alone, for example http://127.0.0.1:8080.</source>
        <translation>https:// schreiben; http ist nur für diesen Rechner erlaubt, etwa http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>--workspace expects a plain name, for example support-team, but got “%1”.</source>
        <translation>--workspace erwartet einen einfachen Namen, etwa support-team, bekam aber „%1“.</translation>
    </message>
    <message>
        <source>Use at most 64 letters, digits, dots, hyphens and underscores, a letter or digit first.</source>
        <translation>Höchstens 64 Buchstaben, Ziffern, Punkte, Binde- und Unterstriche verwenden, zuerst einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>--data-dir expects the name of a folder.</source>
        <translation>--data-dir erwartet den Namen eines Ordners.</translation>
    </message>
    <message>
        <source>--listen expects HOST:PORT, for example 127.0.0.1:8787, but got “%1”.</source>
        <translation>--listen erwartet HOST:PORT, etwa 127.0.0.1:8787, bekam aber „%1“.</translation>
    </message>
    <message>
        <source>HOST is an address of this machine, IPv6 in brackets; port 0 picks a free port.</source>
        <translation>HOST ist eine Adresse dieses Rechners, IPv6 in Klammern; Port 0 wählt einen freien Port.</translation>
    </message>
    <message>
        <source>--screenshot expects a file name that ends in .png, but got “%1”.</source>
        <translation>--screenshot erwartet einen Dateinamen, der auf .png endet, bekam aber „%1“.</translation>
    </message>
    <message>
        <source>--after expects seconds from 0 to 3600, for example 5, but got “%1”.</source>
        <translation>--after erwartet Sekunden von 0 bis 3600, etwa 5, bekam aber „%1“.</translation>
    </message>
    <message>
        <source>--theme expects light, dark or system, but got “%1”.</source>
        <translation>--theme erwartet light, dark oder system, bekam aber „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not an option; the console takes options only.</source>
        <translation>„%1“ ist keine Option; die Konsole nimmt nur Optionen.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Es gibt keine Option „%1“.</translation>
    </message>
    <message>
        <source>--after says when the picture is taken, but there is no --screenshot.</source>
        <translation>--after sagt, wann das Bild gemacht wird, aber --screenshot fehlt.</translation>
    </message>
    <message>
        <source>Add --screenshot FILE or leave --after out.</source>
        <translation>--screenshot FILE ergänzen oder --after weglassen.</translation>
    </message>
    <message>
        <source>--sandbox starts its own platform, so --api-base cannot be given with it.</source>
        <translation>--sandbox startet eine eigene Plattform, daher geht --api-base nicht dazu.</translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation>Eines von beiden weglassen.</translation>
    </message>
    <message>
        <source>--guided sends by itself, which is allowed on the practice platform only.</source>
        <translation>--guided sendet von selbst; das ist nur auf der Übungsplattform erlaubt.</translation>
    </message>
    <message>
        <source>Add --sandbox.</source>
        <translation>--sandbox ergänzen.</translation>
    </message>
    <message>
        <source>--guided has to send, and --offline forbids it.</source>
        <translation>--guided muss senden, und --offline verbietet es.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>Write %1 alone.</source>
        <translation>%1 allein schreiben.</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>Es einmal angeben.</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2.</source>
        <translation>%1 braucht einen Wert: %1 %2.</translation>
    </message>
    <message>
        <source>Usage: arowana-console [options]</source>
        <translation>Aufruf: arowana-console [Optionen]</translation>
    </message>
    <message>
        <source>AROWANA_API_KEY and AROWANA_WEBHOOK_SECRET in the environment serve this run only; they are stored nowhere and handed to no other program.</source>
        <translation>AROWANA_API_KEY und AROWANA_WEBHOOK_SECRET in der Umgebung gelten nur für diesen Lauf; sie werden nirgends gespeichert und keinem anderen Programm gegeben.</translation>
    </message>
    <message>
        <source>--page expects %1, but got “%2”.</source>
        <translation>--page erwartet %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>--language expects en or de, also with a country as in de_AT, but got “%1”.</source>
        <translation>--language erwartet en oder de, auch mit Land wie in de_AT, nicht „%1“.</translation>
    </message>
    <message>
        <source>--check-export expects the name of a file.</source>
        <translation>--check-export erwartet den Namen einer Datei.</translation>
    </message>
</context>
<context>
    <name>arowana::ApiCall</name>
    <message>
        <source>No answer in time.</source>
        <translation>Keine Antwort zur rechten Zeit.</translation>
    </message>
    <message>
        <source>The answer was longer than 8 MiB and was cut off.</source>
        <translation>Die Antwort war länger als 8 MiB und wurde abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>arowana::Application</name>
    <message>
        <source>The console is already open on this workspace; its window was brought to the front.</source>
        <translation>Die Konsole ist mit diesem Arbeitsbereich schon offen; ihr Fenster wurde nach vorn geholt.</translation>
    </message>
    <message>
        <source>There is no page “%1”.</source>
        <translation>Es gibt keine Seite „%1“.</translation>
    </message>
    <message>
        <source>The picture could not be written to “%1”.</source>
        <translation>Das Bild konnte nicht nach „%1“ geschrieben werden.</translation>
    </message>
    <message>
        <source>Give --screenshot a file ending in .png in a folder that may be written.</source>
        <translation>--screenshot eine Datei mit der Endung .png in einem beschreibbaren Ordner geben.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>A second start will not be able to bring this window to the front.</source>
        <translation>Ein zweiter Start wird dieses Fenster nicht nach vorn holen können.</translation>
    </message>
    <message>
        <source>Check that the folder for temporary files may be written.</source>
        <translation>Prüfen Sie, ob in den Ordner für temporäre Dateien geschrieben werden darf.</translation>
    </message>
    <message>
        <source>Use --page messages, conversations, outbox, insights, contacts, senders or lists.</source>
        <translation>Verwenden Sie --page messages, conversations, outbox, insights, contacts, senders oder lists.</translation>
    </message>
    <message>
        <source>There is no folder to practise in: neither that of temporary files nor that of the account&apos;s data may be written.</source>
        <translation>Es gibt keinen Ordner zum Üben: Weder in den für temporäre Dateien noch in den für die Daten des Kontos darf geschrieben werden.</translation>
    </message>
    <message>
        <source>Name one with --data-dir.</source>
        <translation>Nennen Sie einen mit --data-dir.</translation>
    </message>
</context>
<context>
    <name>arowana::BackupBox</name>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Sichern…</translation>
    </message>
    <message>
        <source>Rest&amp;ore…</source>
        <translation>&amp;Zurückholen…</translation>
    </message>
    <message>
        <source>The workspace&apos;s data lies in the folder %1.</source>
        <translation>Die Daten des Arbeitsbereichs liegen im Ordner %1.</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>Arbeitsbereich sichern</translation>
    </message>
    <message>
        <source>Backups (*.arowana-backup)</source>
        <translation>Sicherungen (*.arowana-backup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Copying the workspace…</source>
        <translation>Der Arbeitsbereich wird kopiert…</translation>
    </message>
    <message>
        <source>%1 has the whole workspace, and was read through. It holds numbers, addresses and texts of people, but no keys.</source>
        <translation>%1 enthält den ganzen Arbeitsbereich und wurde durchgelesen. Darin stehen Nummern, Adressen und Texte von Personen, aber keine Schlüssel.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Backups (*.arowana-backup *.backup-*)</source>
        <translation>Sicherungen (*.arowana-backup *.backup-*)</translation>
    </message>
    <message>
        <source>Put “%1” in the place of the workspace?</source>
        <translation>„%1“ an die Stelle des Arbeitsbereichs setzen?</translation>
    </message>
    <message>
        <source>It is read through now and takes its place at the next start. The workspace as it is then is set aside untouched, beside it. What waits to be sent in the backup waits for your decision.</source>
        <translation>Sie wird jetzt durchgelesen und tritt beim nächsten Start an seine Stelle. Der Arbeitsbereich, wie er dann ist, wird unverändert daneben beiseitegelegt. Was in der Sicherung auf den Versand wartet, wartet auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Reading the backup through…</source>
        <translation>Die Sicherung wird durchgelesen…</translation>
    </message>
    <message>
        <source>%1 is sound and ready. Close the console and start it again; until then all goes on as it is.</source>
        <translation>%1 ist in Ordnung und liegt bereit. Schließen Sie die Konsole und starten Sie sie neu; bis dahin bleibt alles, wie es ist.</translation>
    </message>
</context>
<context>
    <name>arowana::Banner</name>
    <message numerus="yes">
        <source>Dismiss, %n more</source>
        <translation>
            <numerusform>Verwerfen, %n weitere</numerusform>
            <numerusform>Verwerfen, %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>arowana::BoardDelegate</name>
    <message>
        <source>last 10 minutes</source>
        <translation>letzte 10 Minuten</translation>
    </message>
    <message>
        <source>within the hour</source>
        <translation>innerhalb der Stunde</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation>Endet %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beendet %1</translation>
    </message>
    <message>
        <source>Learnt from the message log: the platform has not confirmed this end yet.</source>
        <translation>Aus dem Nachrichtenprotokoll gelernt: Die Plattform hat dieses Ende noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Replies are free until then.</source>
        <translation>Bis dahin sind Antworten kostenlos.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Cost so far: %1</source>
        <translation>Kosten bisher: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
</context>
<context>
    <name>arowana::BodyEdit</name>
    <message>
        <source>%1 characters, kept whole. A line in it is too long to be edited here.</source>
        <translation>%1 Zeichen, ganz erhalten. Eine Zeile darin ist zu lang, um hier bearbeitet zu werden.</translation>
    </message>
    <message>
        <source>Break it into lines</source>
        <translation>In Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>arowana::BusDesktop</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>arowana::CannedCompletion</name>
    <message>
        <source>Type / for a canned text</source>
        <translation>/ tippen für einen Textbaustein</translation>
    </message>
    <message>
        <source>Type / for a canned text; %1 writes the first</source>
        <translation>Mit / einen Textbaustein einfügen; %1 schreibt den ersten</translation>
    </message>
</context>
<context>
    <name>arowana::CannedDelegate</name>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
</context>
<context>
    <name>arowana::CannedDialog</name>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Canned texts</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>It could not be stored; the main window says why. What you typed is still here.</source>
        <translation>Es konnte nicht gespeichert werden; das Hauptfenster sagt, warum. Was Sie getippt haben, steht noch hier.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Throw it away?</source>
        <translation>Verwerfen?</translation>
    </message>
    <message>
        <source>Throw the new text away?</source>
        <translation>Den neuen Text verwerfen?</translation>
    </message>
    <message>
        <source>It was never saved.</source>
        <translation>Er wurde nie gespeichert.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>There is another text of the name “%1” by now, so it was not taken back.</source>
        <translation>Inzwischen gibt es einen anderen Text des Namens „%1“, daher wurde er nicht zurückgeholt.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>new · %1</source>
        <translation>neu · %1</translation>
    </message>
    <message>
        <source>the new one</source>
        <translation>der neue</translation>
    </message>
    <message numerus="yes">
        <source>Throw away what was typed in %n text(s)?</source>
        <translation>
            <numerusform>Verwerfen, was in %n Text getippt wurde?</numerusform>
            <numerusform>Verwerfen, was in %n Texten getippt wurde?</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: %1.</source>
        <translation>Nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>No canned texts yet</source>
        <translation>Noch keine Textbausteine</translation>
    </message>
    <message>
        <source>Keep texts here that are needed again and again: greetings, answers, directions.
In a message, type / and a name to put one in.
Words in braces, such as {name}, are places to fill in.</source>
        <translation>Bewahren Sie hier Texte auf, die immer wieder gebraucht werden: Grüße, Antworten, Wegbeschreibungen.
In einer Nachricht fügt / mit einem Namen einen ein.
Wörter in Klammern, wie {name}, sind Stellen zum Ausfüllen.</translation>
    </message>
    <message>
        <source>Write the first</source>
        <translation>Den ersten schreiben</translation>
    </message>
    <message>
        <source>Filter names and texts</source>
        <translation>Namen und Texte filtern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close?</source>
        <translation>Schließen?</translation>
    </message>
</context>
<context>
    <name>arowana::CannedPopup</name>
    <message>
        <source>Canned texts</source>
        <translation>Textbausteine</translation>
    </message>
</context>
<context>
    <name>arowana::CannedTextModel</name>
    <message>
        <source>%1, not saved: %2</source>
        <translation>%1, nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>arowana::CannedTransfer</name>
    <message>
        <source>%1 Its name is “%2”.</source>
        <translation>%1 Sein Name ist „%2“.</translation>
    </message>
    <message>
        <source>Canned texts (*.json)</source>
        <translation>Textbausteine (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import canned texts</source>
        <translation>Textbausteine importieren</translation>
    </message>
    <message>
        <source>Export canned texts</source>
        <translation>Textbausteine exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were written to “%1”.</source>
        <translation>
            <numerusform>%n Text wurde in „%1“ geschrieben.</numerusform>
            <numerusform>%n Texte wurden in „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of the file stand for other texts here: %1.</source>
        <translation>
            <numerusform>%n Name der Datei steht hier für einen anderen Text: %1.</numerusform>
            <numerusform>%n Namen der Datei stehen hier für andere Texte: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“Replace” overwrites the texts here. “Keep both” takes those of the file in under new names, such as “%1”. “Skip” leaves them out. The file’s other texts come in with each of the three.</source>
        <translation>„Ersetzen“ überschreibt die Texte hier. „Beide behalten“ nimmt die der Datei unter neuen Namen auf, etwa „%1“. „Auslassen“ lässt sie weg. Die anderen Texte der Datei kommen bei jedem der drei herein.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>Nichts importieren</translation>
    </message>
</context>
<context>
    <name>arowana::CardEditor</name>
    <message>
        <source>T&amp;itle</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>Thumb&amp;nail address (optional)</source>
        <translation>Adresse des Vorscha&amp;ubilds (freiwillig)</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Tall</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>&amp;Picture or video address (optional)</source>
        <translation>Adre&amp;sse von Bild oder Video (freiwillig)</translation>
    </message>
    <message>
        <source>Picture/video hei&amp;ght</source>
        <translation>&amp;Höhe von Bild/Video</translation>
    </message>
    <message>
        <source>Remove picture or video</source>
        <translation>Bild oder Video entfernen</translation>
    </message>
</context>
<context>
    <name>arowana::CarouselEditor</name>
    <message>
        <source>Widt&amp;h of the cards</source>
        <translation>Breit&amp;e der Karten</translation>
    </message>
    <message>
        <source>None. Insert adds one.</source>
        <translation>Keine Einträge. Einfg fügt einen hinzu.</translation>
    </message>
    <message>
        <source>Ca&amp;rds</source>
        <translation>Karte&amp;n</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate card</source>
        <translation>Karte verdoppeln</translation>
    </message>
    <message>
        <source>Remove card</source>
        <translation>Karte entfernen</translation>
    </message>
    <message>
        <source>More than %1 are not allowed.</source>
        <translation>Mehr als %1 sind nicht erlaubt.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Card %1</source>
        <translation>Karte %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Card %1 of %2: %3</source>
        <translation>Karte %1 von %2: %3</translation>
    </message>
    <message>
        <source>Card %1: %2</source>
        <translation>Karte %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Remove card?</source>
        <translation>Karte entfernen?</translation>
    </message>
    <message>
        <source>Remove card %1 with what is written on it?</source>
        <translation>Karte %1 mit dem, was darauf steht, entfernen?</translation>
    </message>
    <message>
        <source>The other cards stay as they are.</source>
        <translation>Die anderen Karten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>arowana::ComposeDialog</name>
    <message>
        <source>Add sender…</source>
        <translation>Absender hinzufügen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Verfassen</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right before it can be sent.</source>
        <translation>
            <numerusform>%n Stelle ist vor dem Senden zu berichtigen.</numerusform>
            <numerusform>%n Stellen sind vor dem Senden zu berichtigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a sender first.</source>
        <translation>Zuerst einen Absender hinzufügen.</translation>
    </message>
    <message>
        <source>Storing the message…</source>
        <translation>Nachricht wird gespeichert…</translation>
    </message>
    <message>
        <source>It is being stored. If that fails while the window is closed, the text is lost.</source>
        <translation>Sie wird gerade gespeichert. Misslingt das bei geschlossenem Fenster, ist der Text verloren.</translation>
    </message>
    <message>
        <source>It is kept nowhere else.</source>
        <translation>Sie liegt nirgends sonst.</translation>
    </message>
    <message>
        <source>Throw this message away?</source>
        <translation>Diese Nachricht wegwerfen?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>To several…</source>
        <translation>An mehrere…</translation>
    </message>
    <message>
        <source>Check only</source>
        <translation>Nur prüfen</translation>
    </message>
    <message>
        <source>Nothing is wrong with it. Nothing was sent.</source>
        <translation>Daran ist nichts falsch. Es wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>It can be sent, with %n thing(s) to look at. Nothing was sent.</source>
        <translation>
            <numerusform>Sie kann gesendet werden; %n Stelle ist anzusehen. Es wurde nichts gesendet.</numerusform>
            <numerusform>Sie kann gesendet werden; %n Stellen sind anzusehen. Es wurde nichts gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields are right. It is not known yet whether a session with this person is open; without one the platform will refuse it. Nothing was sent.</source>
        <translation>Die Felder stimmen. Ob eine Sitzung mit dieser Person offen ist, ist noch nicht bekannt; ohne eine lehnt die Plattform ab. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The fields are right. Earlier sends to this person are not read yet; a second newsletter on one day would be refused. Nothing was sent.</source>
        <translation>Die Felder stimmen. Frühere Sendungen an diese Person sind noch nicht gelesen; ein zweiter Newsletter am selben Tag würde abgelehnt. Nichts wurde gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>It will be refused, for %n reason(s) named above. Nothing was sent.</source>
        <translation>
            <numerusform>Sie wird abgelehnt, aus %n oben genanntem Grund. Nichts wurde gesendet.</numerusform>
            <numerusform>Sie wird abgelehnt, aus %n oben genannten Gründen. Nichts wurde gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields are right. Whether this person has agreed to newsletters is not known here; without consent the platform will refuse it. Nothing was sent.</source>
        <translation>Die Felder stimmen. Ob diese Person Newslettern zugestimmt hat, ist hier nicht bekannt; ohne Zustimmung lehnt die Plattform ab. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The fields are right. Whether this person has agreed to newsletters is still being read; without consent the platform will refuse it. Nothing was sent.</source>
        <translation>Die Felder stimmen. Ob diese Person Newslettern zugestimmt hat, wird noch gelesen; ohne Zustimmung lehnt die Plattform sie ab. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Close?</source>
        <translation>Schließen?</translation>
    </message>
</context>
<context>
    <name>arowana::ComposeForm</name>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Tr&amp;affic</source>
        <translation>Ver&amp;kehr</translation>
    </message>
    <message>
        <source>+49 176 1234567 or name@example.org</source>
        <translation>+49 176 1234567 oder name@example.org</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>You chose %1, which this sender does not allow. It is %2 now.</source>
        <translation>Sie haben %1 gewählt, was dieser Absender nicht zulässt. Jetzt ist es %2.</translation>
    </message>
    <message>
        <source>Set the country…</source>
        <translation>Land festlegen…</translation>
    </message>
    <message>
        <source>Your own country is not set, so no country code can be offered.</source>
        <translation>Ihr eigenes Land ist nicht festgelegt, deshalb kann keine Ländervorwahl angeboten werden.</translation>
    </message>
</context>
<context>
    <name>arowana::ConsentDialog</name>
    <message>
        <source>Record consent</source>
        <translation>Zustimmung erfassen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Given &amp;where, such as on the phone or on a form</source>
        <translation>&amp;Wo erteilt, etwa am Telefon oder auf einem Formular</translation>
    </message>
    <message>
        <source>&amp;Proof: the words of the consent (optional)</source>
        <translation>&amp;Nachweis: der Wortlaut der Zustimmung (freiwillig)</translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <translation>Zustimmung von %1</translation>
    </message>
    <message>
        <source>The person has given it</source>
        <translation>Die Person hat sie erteilt</translation>
    </message>
    <message>
        <source>Ask the person to confirm it (double opt-in)</source>
        <translation>Die Person um Bestätigung bitten (Double-Opt-in)</translation>
    </message>
    <message>
        <source>The person has withdrawn it</source>
        <translation>Die Person hat sie zurückgezogen</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>&amp;Kanal</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>W&amp;as geschehen ist</translation>
    </message>
    <message>
        <source>It counts at once.</source>
        <translation>Sie gilt sofort.</translation>
    </message>
    <message>
        <source>The platform asks the person by this channel; it counts once they confirm.</source>
        <translation>Die Plattform fragt die Person auf diesem Kanal; sie gilt, sobald die Person bestätigt.</translation>
    </message>
    <message>
        <source>The platform lets no such message through any more.</source>
        <translation>Die Plattform lässt keine solche Nachricht mehr durch.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>Höchstens %n Zeichen.</numerusform>
            <numerusform>Höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say where it was given: it is what proves the consent later.</source>
        <translation>Sagen Sie, wo sie erteilt wurde: das belegt die Zustimmung später.</translation>
    </message>
</context>
<context>
    <name>arowana::ContactCardView</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Suppression</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Create contact…</source>
        <translation>&amp;Kontakt anlegen…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>&amp;Record consent…</source>
        <translation>&amp;Zustimmung erfassen…</translation>
    </message>
    <message>
        <source>Open con&amp;versation</source>
        <translation>&amp;Unterhaltung öffnenGespräch öffnen</translation>
    </message>
    <message>
        <source>Newest &amp;message</source>
        <translation>Neueste &amp;Nachricht</translation>
    </message>
    <message>
        <source>Changed note</source>
        <translation>Geänderte Notiz</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>A note for staff. The customer does not see it.</source>
        <translation>Eine Notiz für das Team. Der Kunde sieht sie nicht.</translation>
    </message>
    <message>
        <source>&amp;Save note</source>
        <translation>Notiz &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Add note</source>
        <translation>Notiz &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No name known</source>
        <translation>Kein Name bekannt</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>Reading it from the platform…</source>
        <translation>Wird von der Plattform gelesen…</translation>
    </message>
    <message>
        <source>Known from messages alone, never read from the platform.</source>
        <translation>Nur aus Nachrichten bekannt, nie von der Plattform gelesen.</translation>
    </message>
    <message>
        <source>Read from the platform %1 ago.</source>
        <translation>Vor %1 von der Plattform gelesen.</translation>
    </message>
    <message>
        <source>Known by the address alone. The platform cannot be asked who has it.</source>
        <translation>Nur mit der Adresse bekannt. Wem sie gehört, lässt sich die Plattform nicht fragen.</translation>
    </message>
    <message>
        <source>As far as is known here nothing keeps messages from leaving.</source>
        <translation>Soweit hier bekannt, hindert nichts Nachrichten am Hinausgehen.</translation>
    </message>
    <message>
        <source>No consent record is known.</source>
        <translation>Es ist kein Eintrag über Zustimmung bekannt.</translation>
    </message>
    <message>
        <source>%1: %2 to the person, %3 from the person</source>
        <translation>%1: %2 an die Person, %3 von der Person</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) here, both ways.</source>
        <translation>
            <numerusform>%n Nachricht hier, in beiden Richtungen.</numerusform>
            <numerusform>%n Nachrichten hier, in beiden Richtungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No message is known here.</source>
        <translation>Hier ist keine Nachricht bekannt.</translation>
    </message>
    <message>
        <source>The person has not replied by RCS yet.</source>
        <translation>Die Person hat noch nicht über RCS geantwortet.</translation>
    </message>
    <message>
        <source>Show the whole proof</source>
        <translation>Den ganzen Nachweis zeigen</translation>
    </message>
</context>
<context>
    <name>arowana::ContactDesk</name>
    <message>
        <source>Delete contact?</source>
        <translation>Kontakt löschen?</translation>
    </message>
    <message>
        <source>Delete %1 from the platform&apos;s contact list?</source>
        <translation>%1 aus der Kontaktliste der Plattform löschen?</translation>
    </message>
    <message>
        <source>This cannot be undone. The platform forgets the contact with its consent and suppression history. Messages and notes in this workspace stay.</source>
        <translation>Das lässt sich nicht rückgängig machen. Die Plattform vergisst den Kontakt mit seinen Zustimmungen und Sperren. Nachrichten und Notizen in diesem Arbeitsbereich bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>arowana::ContactDialog</name>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Stat&amp;us</source>
        <translation>S&amp;tand</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nachname</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>T&amp;elefon</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>&amp;Own id (optional)</source>
        <translation>Eigene &amp;ID (freiwillig)</translation>
    </message>
    <message>
        <source>&amp;Tags, with commas between them</source>
        <translation>Schla&amp;gwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Unsubscribed and blocked suppress at once</source>
        <translation>Abgemeldet und Gesperrt sperren sofort</translation>
    </message>
    <message>
        <source>&amp;Take what is there</source>
        <translation>Übe&amp;rnehmen, was dort steht</translation>
    </message>
    <message>
        <source>O&amp;verwrite with mine</source>
        <translation>Mit meinem ü&amp;berschreiben</translation>
    </message>
</context>
<context>
    <name>arowana::ContactListModel</name>
    <message>
        <source>No name known</source>
        <translation>Kein Name bekannt</translation>
    </message>
    <message>
        <source>Address only</source>
        <translation>Nur Adresse</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Rückläufer</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Newsletters</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Waiting for the person</source>
        <translation>Wartet auf die Person</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Own id</source>
        <translation>Eigene ID</translation>
    </message>
</context>
<context>
    <name>arowana::ContactWishDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Die Plattform wird gefragt…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>arowana::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Any part of a name, number, address or id</source>
        <translation>Ein Teil von Name, Nummer, Adresse oder ID</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte suchen</translation>
    </message>
    <message>
        <source>Which contacts</source>
        <translation>Welche Kontakte</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Suppressed by status</source>
        <translation>Nach Stand gesperrt</translation>
    </message>
    <message>
        <source>Not read from the platform</source>
        <translation>Nicht von der Plattform gelesen</translation>
    </message>
    <message>
        <source>&amp;New contact…</source>
        <translation>&amp;Neuer Kontakt…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Everybody known here, by name</source>
        <translation>Alle hier Bekannten, nach Namen</translation>
    </message>
    <message>
        <source>Nobody known here fits. The platform&apos;s own list cannot be searched: it tells of a contact only by its id.</source>
        <translation>Niemand hier Bekanntes passt. Die Liste der Plattform lässt sich nicht durchsuchen: sie nennt einen Kontakt nur zu seiner ID.</translation>
    </message>
    <message>
        <source>Choose a contact on the left.</source>
        <translation>Wählen Sie links einen Kontakt.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>Whoever a message goes to or comes from appears here, and so does every contact that
events tell of. The platform gives out no list, so this workspace keeps its own.</source>
        <translation>Wem eine Nachricht geht oder von wem eine kommt, erscheint hier, ebenso jeder Kontakt, von dem
Ereignisse sprechen. Die Plattform gibt keine Liste heraus, deshalb führt dieser Arbeitsbereich eine eigene.</translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation>Neuer Kontakt…</translation>
    </message>
    <message numerus="yes">
        <source>%n known here</source>
        <translation>
            <numerusform>%n hier bekannt</numerusform>
            <numerusform>%n hier bekannt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::ContentCard</name>
    <message>
        <source>Content, as the customer sees it</source>
        <translation>Inhalt, wie der Kunde ihn sieht</translation>
    </message>
    <message>
        <source>What the customer wrote</source>
        <translation>Was der Kunde schrieb</translation>
    </message>
    <message>
        <source>Sent from elsewhere: only this line is known here.</source>
        <translation>Von anderswo gesendet: hier ist nur diese Zeile bekannt.</translation>
    </message>
    <message>
        <source>Simplified: the HTML part without its looks and pictures.</source>
        <translation>Vereinfacht: der HTML-Teil ohne Gestaltung und Bilder.</translation>
    </message>
    <message>
        <source>Shown as text: the HTML part is too large to be simplified.</source>
        <translation>Als Text gezeigt: der HTML-Teil ist zu groß zum Vereinfachen.</translation>
    </message>
    <message>
        <source>Content of a kind that is not known here, as it came.</source>
        <translation>Inhalt einer hier unbekannten Art, so wie er ankam.</translation>
    </message>
    <message>
        <source>Only the beginning is shown, %1 of %2 characters; the whole stands under Raw.</source>
        <translation>Nur der Anfang ist zu sehen, %1 von %2 Zeichen; das Ganze steht unter Rohdaten.</translation>
    </message>
</context>
<context>
    <name>arowana::ConversationHead</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>session open, end not confirmed ·</source>
        <translation>Sitzung offen, Ende nicht bestätigt ·</translation>
    </message>
    <message>
        <source>session open ·</source>
        <translation>Sitzung offen ·</translation>
    </message>
    <message>
        <source>session ended %1</source>
        <translation>Sitzung beendet %1</translation>
    </message>
    <message>
        <source>no session yet</source>
        <translation>noch keine Sitzung</translation>
    </message>
    <message>
        <source>The platform refused a reply: no session was open any more.</source>
        <translation>Die Plattform hat eine Antwort abgelehnt: es war keine Sitzung mehr offen.</translation>
    </message>
    <message>
        <source>Cost of this session so far: %1</source>
        <translation>Kosten dieser Sitzung bisher: %1</translation>
    </message>
</context>
<context>
    <name>arowana::ConversationsPage</name>
    <message>
        <source>No conversations yet</source>
        <translation>Noch keine Gespräche</translation>
    </message>
    <message>
        <source>When a customer answers one of your RCS messages, the conversation appears here
with the time its session is open.</source>
        <translation>Wenn ein Kunde auf eine Ihrer RCS-Nachrichten antwortet, erscheint das Gespräch hier
mit der Zeit, die seine Sitzung offen ist.</translation>
    </message>
    <message>
        <source>Compose a message</source>
        <translation>Nachricht verfassen</translation>
    </message>
    <message>
        <source>Choose a conversation on the left.
Up and Down go through them, Enter writes.</source>
        <translation>Wählen Sie links ein Gespräch.
Auf und Ab gehen sie durch, Enter schreibt.</translation>
    </message>
    <message>
        <source>Show the senders</source>
        <translation>Absender zeigen</translation>
    </message>
</context>
<context>
    <name>arowana::DecisionCard</name>
    <message>
        <source>Your decision</source>
        <translation>Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Send again as new…</source>
        <translation>Als neue erneut senden…</translation>
    </message>
    <message>
        <source>Asks once, then sends the same content under a new key</source>
        <translation>Fragt einmal nach und sendet dann denselben Inhalt unter einem neuen Schlüssel</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So belassen</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>Diese ist es</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown; Messages has them all.</source>
        <translation>
            <numerusform>%n weitere ist nicht gezeigt; die Seite „Nachrichten“ hat alle.</numerusform>
            <numerusform>%n weitere sind nicht gezeigt; die Seite „Nachrichten“ hat alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>a recipient that is not known</source>
        <translation>einen unbekannten Empfänger</translation>
    </message>
    <message>
        <source>Send again as new?</source>
        <translation>Als neue Nachricht erneut senden?</translation>
    </message>
    <message>
        <source>Send this message to %1 again as a new one?</source>
        <translation>Diese Nachricht als neue erneut an %1 senden?</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Leave it…</source>
        <translation>So belassen…</translation>
    </message>
    <message>
        <source>Asks once, then closes the case: it is not sent again and stays unknown</source>
        <translation>Fragt einmal nach und schließt dann den Fall: sie wird nicht nochmals gesendet und bleibt unbekannt</translation>
    </message>
    <message>
        <source>Reads the message log once more, up to now</source>
        <translation>Liest das Nachrichtenprotokoll noch einmal, bis jetzt</translation>
    </message>
    <message>
        <source>It is this one…</source>
        <translation>Diese ist es…</translation>
    </message>
    <message>
        <source>Looking in the log…</source>
        <translation>Es wird nachgesehen…</translation>
    </message>
    <message>
        <source>Look in the log again</source>
        <translation>Nochmals im Protokoll nachsehen</translation>
    </message>
    <message>
        <source>Asks once: the message %1 is this send, which takes on its state</source>
        <translation>Fragt einmal nach: die Nachricht %1 ist diese Sendung, die deren Zustand annimmt</translation>
    </message>
    <message>
        <source>Is it this one?</source>
        <translation>Ist es diese?</translation>
    </message>
    <message>
        <source>Is the message %1 the one to %2?</source>
        <translation>Ist die Nachricht %1 die an %2?</translation>
    </message>
    <message>
        <source>In the message log it is %1. This closes the case for good: the send takes on the state of that message and is not sent again.</source>
        <translation>Im Nachrichtenprotokoll ist sie: %1. Das schließt den Fall endgültig: die Sendung nimmt den Zustand dieser Nachricht an und wird nicht nochmals gesendet.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Leave it?</source>
        <translation>So belassen?</translation>
    </message>
    <message>
        <source>Leave the message to %1 as it is?</source>
        <translation>Die Nachricht an %1 so belassen?</translation>
    </message>
    <message>
        <source>This closes the case for good: it is not sent again, and whether the platform has it stays unknown.</source>
        <translation>Das schließt den Fall endgültig: sie wird nicht nochmals gesendet, und ob die Plattform sie hat, bleibt unbekannt.</translation>
    </message>
    <message>
        <source>This closes the case for good: it goes from the outbox, and what is damaged is never sent.</source>
        <translation>Das schließt den Fall endgültig: sie verlässt den Ausgang, und Beschädigtes wird nie gesendet.</translation>
    </message>
</context>
<context>
    <name>arowana::DeliveryCard</name>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Delivery steps</source>
        <translation>Schritte der Zustellung</translation>
    </message>
    <message>
        <source>Delivery timeline</source>
        <translation>Zeitstrahl der Zustellung</translation>
    </message>
    <message>
        <source>Nothing is known of its delivery yet.</source>
        <translation>Über die Zustellung ist noch nichts bekannt.</translation>
    </message>
</context>
<context>
    <name>arowana::DeliveryChart</name>
    <message>
        <source>Deliveries per minute</source>
        <translation>Zustellungen je Minute</translation>
    </message>
    <message>
        <source>The last hour as lines; the table has the same numbers</source>
        <translation>Die letzte Stunde als Linien; die Tabelle hat dieselben Zahlen</translation>
    </message>
</context>
<context>
    <name>arowana::DeliveryRateModel</name>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
</context>
<context>
    <name>arowana::DesktopNotice</name>
    <message numerus="yes">
        <source>%n conversation(s) end within %1 minutes.</source>
        <translation>
            <numerusform>%n Gespräch endet innerhalb von %1 Minuten.</numerusform>
            <numerusform>%n Gespräche enden innerhalb von %1 Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>A conversation ends in %1 minutes.</source>
        <translation>Ein Gespräch endet in %1 Minuten.</translation>
    </message>
    <message>
        <source>The conversation with %2 ends in %1 minutes.</source>
        <translation>Das Gespräch mit %2 endet in %1 Minuten.</translation>
    </message>
    <message>
        <source>Arowana Console</source>
        <translation>Arowana Console</translation>
    </message>
</context>
<context>
    <name>arowana::EmailEditor</name>
    <message>
        <source>Written here</source>
        <translation>Hier geschrieben</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>arowana::EmailPreview</name>
    <message>
        <source>Simplified</source>
        <translation>Vereinfacht</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Simplified: no pictures, colours or columns. Mail programs show more.</source>
        <translation>Vereinfacht: ohne Bilder, Farben und Spalten. Mailprogramme zeigen mehr.</translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation>Noch kein Betreff</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Shown as text: HTML over 256 kB is not simplified.</source>
        <translation>Als Text gezeigt: HTML über 256 kB wird nicht vereinfacht.</translation>
    </message>
    <message>
        <source>Tables nested deeper than 8 are shown as plain text.</source>
        <translation>Tabellen, die tiefer als 8 verschachtelt sind, werden als reiner Text gezeigt.</translation>
    </message>
    <message>
        <source>Only the beginning is shown here; all of it is sent.</source>
        <translation>Hier ist nur der Anfang gezeigt; gesendet wird alles.</translation>
    </message>
</context>
<context>
    <name>arowana::EndNotice</name>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>The session with %1 ends in about %n minute(s).</source>
        <translation>
            <numerusform>Die Sitzung mit %1 endet in etwa %n Minute.</numerusform>
            <numerusform>Die Sitzung mit %1 endet in etwa %n Minuten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session with %1 ends in %n minute(s).</source>
        <translation>
            <numerusform>Die Sitzung mit %1 endet in %n Minute.</numerusform>
            <numerusform>Die Sitzung mit %1 endet in %n Minuten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more end(s) soon.</source>
        <translation>
            <numerusform>%n weitere endet bald.</numerusform>
            <numerusform>%n weitere enden bald.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session with %1 ends in about %n second(s).</source>
        <translation>
            <numerusform>Die Sitzung mit %1 endet in etwa %n Sekunde.</numerusform>
            <numerusform>Die Sitzung mit %1 endet in etwa %n Sekunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session with %1 ends in %n second(s).</source>
        <translation>
            <numerusform>Die Sitzung mit %1 endet in %n Sekunde.</numerusform>
            <numerusform>Die Sitzung mit %1 endet in %n Sekunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::Engine</name>
    <message>
        <source>Another import is still going on, so this one was not started.</source>
        <translation>Ein anderer Import läuft noch, deshalb wurde dieser nicht begonnen.</translation>
    </message>
    <message>
        <source>Wait for its end, or stop it, and import again.</source>
        <translation>Warten Sie sein Ende ab, oder halten Sie ihn an, und importieren Sie dann erneut.</translation>
    </message>
</context>
<context>
    <name>arowana::EngineHost</name>
    <message>
        <source>The workspace is not open yet.</source>
        <translation>Der Arbeitsbereich ist noch nicht offen.</translation>
    </message>
    <message>
        <source>Nothing was sent. Send it again in a moment.</source>
        <translation>Nichts wurde gesendet. Gleich noch einmal senden.</translation>
    </message>
    <message>
        <source>This workspace belongs to the platform “%1”, not to “%2”.</source>
        <translation>Dieser Arbeitsbereich gehört zur Plattform „%1“, nicht zu „%2“.</translation>
    </message>
    <message>
        <source>Choose another --workspace or --data-dir, so that nothing that waits here is sent to the wrong place.</source>
        <translation>Wählen Sie ein anderes --workspace oder --data-dir, damit nichts, was hier wartet, an die falsche Stelle gesendet wird.</translation>
    </message>
    <message>
        <source>The key is not used. Enter it again in a moment.</source>
        <translation>Der Schlüssel wird nicht verwendet. Geben Sie ihn gleich noch einmal ein.</translation>
    </message>
    <message>
        <source>Nothing was imported. Import again in a moment.</source>
        <translation>Nichts wurde importiert. Importieren Sie gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>arowana::EntryButtons</name>
    <message>
        <source>Earlier</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nach hinten</translation>
    </message>
</context>
<context>
    <name>arowana::EnvironmentSecrets</name>
    <message>
        <source>%1 holds characters that a key cannot have (blanks, control codes or letters outside ASCII).</source>
        <translation>%1 enthält Zeichen, die ein Schlüssel nicht haben kann (Leerzeichen, Steuerzeichen oder Buchstaben außerhalb von ASCII).</translation>
    </message>
    <message>
        <source>Copy the key again and set %1 anew.</source>
        <translation>Den Schlüssel erneut kopieren und %1 neu setzen.</translation>
    </message>
</context>
<context>
    <name>arowana::ExportBar</name>
    <message>
        <source>Stop the export</source>
        <translation>Export anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n line(s) of “%2”.</source>
        <translation>
            <numerusform>%1 enthält %n Zeile von „%2“.</numerusform>
            <numerusform>%1 enthält %n Zeilen von „%2“.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export has failed. %1</source>
        <translation>Der Export ist gescheitert. %1</translation>
    </message>
    <message>
        <source>Exporting “%1”: %2 of %3 lines</source>
        <translation>Export von „%1“: %2 von %3 Zeilen</translation>
    </message>
    <message>
        <source>The export was stopped after %1 of %2 lines. Nothing of it is kept, and a file of that name is as it was.</source>
        <translation>Der Export wurde nach %1 von %2 Zeilen angehalten. Nichts davon bleibt, und eine Datei dieses Namens ist unverändert.</translation>
    </message>
</context>
<context>
    <name>arowana::ExportDialog</name>
    <message>
        <source>&amp;CSV, for spreadsheets</source>
        <translation>&amp;CSV, für Tabellen</translation>
    </message>
    <message>
        <source>&amp;NDJSON, for programs; can be checked later</source>
        <translation>&amp;NDJSON, für Programme; später prüfbar</translation>
    </message>
    <message>
        <source>&amp;Mask numbers, addresses and texts</source>
        <translation>Nummern, Adressen und Texte &amp;maskieren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Stop the export</source>
        <translation>Export &amp;anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export messages</source>
        <translation>Nachrichten exportieren</translation>
    </message>
    <message>
        <source>All messages of the workspace: %1</source>
        <translation>Alle Nachrichten des Arbeitsbereichs: %1</translation>
    </message>
    <message>
        <source>All messages of “%1”: %2</source>
        <translation>Alle Nachrichten zu „%1“: %2</translation>
    </message>
    <message>
        <source>Unmasked, the file holds numbers, addresses and texts of people. Keep it where only those can read it who should.</source>
        <translation>Unmaskiert enthält die Datei Nummern, Adressen und Texte von Personen. Bewahren Sie sie dort auf, wo nur Befugte sie lesen.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson)</source>
        <translation>JSON-Zeilen (*.ndjson)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n message(s). What it holds and of which query stands in %2.</source>
        <translation>
            <numerusform>%1 enthält %n Nachricht. Was darin steht und zu welcher Suche, sagt %2.</numerusform>
            <numerusform>%1 enthält %n Nachrichten. Was darin steht und zu welcher Suche, sagt %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export has failed. %1</source>
        <translation>Der Export ist gescheitert. %1</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2 messages</source>
        <translation>Export: %1 von %2 Nachrichten</translation>
    </message>
    <message>
        <source>Exporting: looking for the messages…</source>
        <translation>Export: Die Nachrichten werden gesucht…</translation>
    </message>
    <message>
        <source>The export was stopped after %1 of %2 messages. Nothing of it is kept, and a file of that name is as it was.</source>
        <translation>Der Export wurde nach %1 von %2 Nachrichten angehalten. Nichts davon bleibt, und eine Datei dieses Namens ist, wie sie war.</translation>
    </message>
    <message>
        <source>The export was stopped before its first message. Nothing of it is kept, and a file of that name is as it was.</source>
        <translation>Der Export wurde vor der ersten Nachricht angehalten. Nichts davon bleibt, und eine Datei dieses Namens ist, wie sie war.</translation>
    </message>
    <message>
        <source>Stop the export?</source>
        <translation>Export anhalten?</translation>
    </message>
    <message>
        <source>It is still being written. Stopped, nothing of it is kept.</source>
        <translation>Er wird noch geschrieben. Angehalten bleibt nichts davon.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>All messages of the workspace</source>
        <translation>Alle Nachrichten des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>All messages of “%1”</source>
        <translation>Alle Nachrichten zu „%1“</translation>
    </message>
</context>
<context>
    <name>arowana::ExportFile</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing was exported, and a file of that name is as it was. Choose another place, or make room on the disk.</source>
        <translation>Nichts wurde exportiert, und eine Datei dieses Namens ist unverändert. Wählen Sie einen anderen Ort, oder schaffen Sie Platz auf der Platte.</translation>
    </message>
    <message>
        <source>%1 beside it is written whole, without the file that tells what it holds.</source>
        <translation>%1 daneben ist ganz geschrieben, ohne die Datei, die den Inhalt beschreibt.</translation>
    </message>
    <message>
        <source>%1 is a file of the workspace itself.</source>
        <translation>%1 ist eine Datei des Arbeitsbereichs selbst.</translation>
    </message>
    <message>
        <source>Nothing was exported. Choose another name or another folder.</source>
        <translation>Nichts wurde exportiert. Wählen Sie einen anderen Namen oder einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>arowana::FieldGroup</name>
    <message>
        <source>Nothing was taken in: with it the field would hold %1 characters; it takes %2 at most.</source>
        <translation>Nichts wurde übernommen: Damit hätte das Feld %1 Zeichen; es nimmt höchstens %2.</translation>
    </message>
</context>
<context>
    <name>arowana::FileChooser</name>
    <message>
        <source>Replace the file “%1”?</source>
        <translation>Die Datei „%1“ ersetzen?</translation>
    </message>
    <message>
        <source>A file of this name is there already. What it holds now is lost.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Was jetzt darin steht, geht verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Anderen Namen wählen</translation>
    </message>
</context>
<context>
    <name>arowana::FirstStartPage</name>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Keep it in the &amp;desktop&apos;s keychain</source>
        <translation>Im Schlüsselbund des &amp;Desktops aufbewahren</translation>
    </message>
    <message>
        <source>For this &amp;session only</source>
        <translation>&amp;Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Ask the keychain &amp;again</source>
        <translation>Schlüsselbund &amp;erneut fragen</translation>
    </message>
    <message>
        <source>Use it unchecked</source>
        <translation>Ungeprüft verwenden</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Practise without spending money</source>
        <translation>Üben, ohne Geld auszugeben</translation>
    </message>
    <message>
        <source>The key is used without having been checked.</source>
        <translation>Der Schlüssel wird ungeprüft verwendet.</translation>
    </message>
    <message>
        <source>Your key was refused: enter a new one</source>
        <translation>Ihr Schlüssel wurde abgelehnt: einen neuen eingeben</translation>
    </message>
    <message>
        <source>Connect the workspace “%1”</source>
        <translation>Den Arbeitsbereich „%1“ verbinden</translation>
    </message>
    <message>
        <source>The console works with an API key of your workspace. You make one in the dashboard under Workspace settings, API keys.</source>
        <translation>Die Konsole arbeitet mit einem API-Schlüssel Ihres Arbeitsbereichs. Sie erstellen ihn im Dashboard unter „Workspace settings“, „API keys“.</translation>
    </message>
    <message>
        <source>The key is given to %1 and to no other address.</source>
        <translation>Der Schlüssel geht an %1 und an keine andere Adresse.</translation>
    </message>
    <message>
        <source>No key at hand?</source>
        <translation>Kein Schlüssel zur Hand?</translation>
    </message>
    <message>
        <source>The practice platform runs on this computer and behaves like the real one. Nothing leaves the machine and nothing is charged. It opens in a window of its own.</source>
        <translation>Die Übungsplattform läuft auf diesem Rechner und verhält sich wie die echte. Nichts verlässt den Rechner, und nichts wird berechnet. Sie öffnet sich in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>A key has no blanks, no control codes and no letters outside ASCII inside. Copy it again.</source>
        <translation>Ein Schlüssel enthält keine Leerzeichen, keine Steuerzeichen und keine Buchstaben außerhalb von ASCII. Ihn erneut kopieren.</translation>
    </message>
    <message>
        <source>Blanks around it are left out.</source>
        <translation>Leerzeichen davor und danach werden weggelassen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open the workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>Prüfen und verwenden</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>The workspace “%1” has its key</source>
        <translation>Der Arbeitsbereich „%1“ hat seinen Schlüssel</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>It is being put into the keychain …</source>
        <translation>Er wird in den Schlüsselbund gelegt …</translation>
    </message>
    <message>
        <source>It serves this session and is written nowhere.</source>
        <translation>Er gilt für diese Sitzung und wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>The key serves this session only.</source>
        <translation>Der Schlüssel gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>It is kept in the desktop&apos;s keychain for this workspace and this address.</source>
        <translation>Er liegt im Schlüsselbund des Desktops, für diesen Arbeitsbereich und diese Adresse.</translation>
    </message>
    <message>
        <source>The key is offered for this session only and is never written to a file.</source>
        <translation>Der Schlüssel gilt nur für diese Sitzung und wird nie in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Asking the keychain: it may want to be unlocked …</source>
        <translation>Der Schlüsselbund wird gefragt: vielleicht will er entsperrt werden …</translation>
    </message>
    <message>
        <source>It is starting: its window opens in a moment.</source>
        <translation>Sie startet: ihr Fenster öffnet sich gleich.</translation>
    </message>
    <message>
        <source>The practice console could not be started. Start the console again with --sandbox.</source>
        <translation>Die Übungskonsole konnte nicht gestartet werden. Die Konsole mit --sandbox neu starten.</translation>
    </message>
    <message>
        <source>The platform does not take the key of the workspace “%1”. What waits to be sent goes on waiting, and nothing is lost.</source>
        <translation>Die Plattform nimmt den Schlüssel des Arbeitsbereichs „%1“ nicht an. Was auf das Senden wartet, wartet weiter, und nichts ist verloren.</translation>
    </message>
</context>
<context>
    <name>arowana::GuidedRun</name>
    <message>
        <source>RCS text</source>
        <translation>RCS-Text</translation>
    </message>
    <message>
        <source>Your parcel arrives today between 14 and 16 h. Is someone at home?</source>
        <translation>Ihr Paket kommt heute zwischen 14 und 16 Uhr. Ist jemand zu Hause?</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Thank you for your order. It has left our warehouse.</source>
        <translation>Danke für Ihre Bestellung. Sie hat unser Lager verlassen.</translation>
    </message>
    <message>
        <source>Order 1234 confirmed</source>
        <translation>Bestellung 1234 bestätigt</translation>
    </message>
    <message>
        <source>RCS text to revoke</source>
        <translation>RCS-Text zum Zurückrufen</translation>
    </message>
    <message>
        <source>The delivery has moved to Monday.</source>
        <translation>Die Lieferung ist auf Montag verlegt.</translation>
    </message>
    <message numerus="yes">
        <source>The scenario did not come to its end in %n second(s).</source>
        <translation>
            <numerusform>Der Ablauf kam in %n Sekunde nicht zu Ende.</numerusform>
            <numerusform>Der Ablauf kam in %n Sekunden nicht zu Ende.</numerusform>
        </translation>
    </message>
    <message>
        <source>The compose dialog did not open.</source>
        <translation>Das Fenster zum Verfassen öffnete sich nicht.</translation>
    </message>
    <message>
        <source>sent through the window: %1</source>
        <translation>durch das Fenster gesendet: %1</translation>
    </message>
    <message>
        <source>The compose dialog lacks a field that the scenario needs.</source>
        <translation>Dem Fenster zum Verfassen fehlt ein Feld, das der Ablauf braucht.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>differs: %1 is %2 here and %3 in the ledger</source>
        <translation>weicht ab: %1 ist hier %2 und im Buch %3</translation>
    </message>
    <message numerus="yes">
        <source>The console and the ledger agree on %n message(s).</source>
        <translation>
            <numerusform>Konsole und Buch stimmen bei %n Nachricht überein.</numerusform>
            <numerusform>Konsole und Buch stimmen bei %n Nachrichten überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>The console and the ledger do not agree.</source>
        <translation>Konsole und Buch stimmen nicht überein.</translation>
    </message>
    <message>
        <source>picture written to %1</source>
        <translation>Bild geschrieben nach %1</translation>
    </message>
</context>
<context>
    <name>arowana::HeldBar</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stops it before it leaves and gives the draft back</source>
        <translation>Stoppt sie, bevor sie hinausgeht, und gibt den Entwurf zurück</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::HistoryLine</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Goes on reading where it stopped</source>
        <translation>Liest dort weiter, wo angehalten wurde</translation>
    </message>
    <message>
        <source>Stops reading earlier messages; new ones still come</source>
        <translation>Liest keine früheren Nachrichten mehr; neue kommen weiterhin</translation>
    </message>
    <message>
        <source>Older messages are being made searchable: %1 left.</source>
        <translation>Ältere Nachrichten werden durchsuchbar gemacht: noch %1.</translation>
    </message>
</context>
<context>
    <name>arowana::HttpPlatformClient</name>
    <message>
        <source>The API key holds a character that no key has.</source>
        <translation>Der API-Schlüssel enthält ein Zeichen, das kein Schlüssel hat.</translation>
    </message>
    <message>
        <source>Copy the key again from the dashboard, without spaces or line breaks.</source>
        <translation>Den Schlüssel erneut aus dem Dashboard kopieren, ohne Leerzeichen oder Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>There is no valid identifier to ask with.</source>
        <translation>Es gibt keine gültige Kennung, mit der gefragt werden könnte.</translation>
    </message>
</context>
<context>
    <name>arowana::IdentifiersCard</name>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the whole identifier: %1</source>
        <translation>Kopiert die ganze Kennung: %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Estimated: joined with the log&apos;s copy by contact, text and time. No identifier says that both are the same message.</source>
        <translation>Geschätzt: über Kontakt, Text und Zeit mit dem Eintrag im Protokoll verbunden. Keine Kennung sagt, dass beide dieselbe Nachricht sind.</translation>
    </message>
    <message>
        <source>Channel id in the log</source>
        <translation>Kanal-ID im Protokoll</translation>
    </message>
</context>
<context>
    <name>arowana::ImportDialog</name>
    <message>
        <source>&amp;Open a CSV file…</source>
        <translation>CSV-Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>The first line &amp;names the columns</source>
        <translation>Die erste Zeile &amp;nennt die Spalten</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Tell it again</source>
        <translation>&amp;Erneut melden</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Lines that are left out</source>
        <translation>Zeilen, die ausgelassen werden</translation>
    </message>
    <message>
        <source>Column of the &amp;e-mail address</source>
        <translation>Spalte der &amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Column of the &amp;phone number</source>
        <translation>Spalte der &amp;Telefonnummer</translation>
    </message>
    <message>
        <source>Column of the &amp;first name</source>
        <translation>Spalte des &amp;Vornamens</translation>
    </message>
    <message>
        <source>Column of the &amp;last name</source>
        <translation>Spalte des Na&amp;chnamens</translation>
    </message>
    <message>
        <source>Open a list of contacts</source>
        <translation>Eine Liste von Kontakten öffnen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv)</source>
        <translation>Listen (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>keine Spalte</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Line %1: refused by the platform: %2</source>
        <translation>Zeile %1: von der Plattform abgelehnt: %2</translation>
    </message>
    <message>
        <source>Open a file with an e-mail address or a phone number in each line. Up to %1 contacts are imported at a time; nothing leaves before you choose Import.</source>
        <translation>Öffnen Sie eine Datei mit einer E-Mail-Adresse oder Telefonnummer in jeder Zeile. Bis zu %1 Kontakte werden auf einmal importiert; nichts geht hinaus, bevor Sie Importieren wählen.</translation>
    </message>
    <message numerus="yes">
        <source>Checking: %n line(s) so far.</source>
        <translation>
            <numerusform>Wird geprüft: bisher %n Zeile.</numerusform>
            <numerusform>Wird geprüft: bisher %n Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) can be imported.</source>
        <translation>
            <numerusform>%n Kontakt kann importiert werden.</numerusform>
            <numerusform>%n Kontakte können importiert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are left out; they stand below.</source>
        <translation>
            <numerusform>%n Zeile wird ausgelassen; sie steht unten.</numerusform>
            <numerusform>%n Zeilen werden ausgelassen; sie stehen unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is no UTF-8: it was read as Windows-1252. Look at the names.</source>
        <translation>Die Datei ist kein UTF-8: sie wurde als Windows-1252 gelesen. Prüfen Sie die Namen.</translation>
    </message>
    <message>
        <source>%1 of %2 told to the platform: %3 new, %4 known there already, %5 refused.</source>
        <translation>%1 von %2 der Plattform gemeldet: %3 neu, %4 dort schon bekannt, %5 abgelehnt.</translation>
    </message>
    <message>
        <source>lines %1 to %2</source>
        <translation>Zeilen %1 bis %2</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>The platform refused %1 and what follows.</source>
        <translation>Die Plattform hat %1 und alles Weitere abgelehnt.</translation>
    </message>
    <message>
        <source>Stopped; what follows did not leave.</source>
        <translation>Angehalten; alles Weitere ging nicht hinaus.</translation>
    </message>
    <message>
        <source>It is not known whether %1 arrived.</source>
        <translation>Es ist nicht bekannt, ob %1 ankamen.</translation>
    </message>
    <message numerus="yes">
        <source>Told again, %n contact(s) without an e-mail address could be there twice.</source>
        <translation>
            <numerusform>Erneut gemeldet, könnte %n Kontakt ohne E-Mail-Adresse doppelt stehen.</numerusform>
            <numerusform>Erneut gemeldet, könnten %n Kontakte ohne E-Mail-Adresse doppelt stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Telling it again is safe: the platform leaves out addresses it knows.</source>
        <translation>Es erneut zu melden ist ungefährlich: die Plattform lässt Adressen aus, die sie kennt.</translation>
    </message>
    <message>
        <source>Tell it again when the platform answers.</source>
        <translation>Melden Sie es erneut, wenn die Plattform antwortet.</translation>
    </message>
    <message>
        <source>Open the file again to import it once more.</source>
        <translation>Öffnen Sie die Datei erneut, um sie noch einmal zu importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) are left out.</source>
        <translation>
            <numerusform>%n weitere Zeile wird ausgelassen.</numerusform>
            <numerusform>%n weitere Zeilen werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program ended in the middle of this import. Its lines were kept: none is lost.</source>
        <translation>Das Programm endete mitten in diesem Import. Seine Zeilen wurden behalten: Keine ist verloren.</translation>
    </message>
    <message>
        <source>Nothing leaves before you go on.</source>
        <translation>Es wird nichts gesendet, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>arowana::InlineEmailEditor</name>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>HTML s&amp;ource</source>
        <translation>HTML-&amp;Quelltext</translation>
    </message>
    <message>
        <source>Plain te&amp;xt</source>
        <translation>Reiner Te&amp;xt</translation>
    </message>
    <message>
        <source>Make text from HTML</source>
        <translation>Text aus HTML erzeugen</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The HTML is too large to make text from.</source>
        <translation>Das HTML ist zu groß, um Text daraus zu erzeugen.</translation>
    </message>
    <message>
        <source>Replace the text?</source>
        <translation>Text ersetzen?</translation>
    </message>
    <message>
        <source>Replace the plain text by one made from the HTML?</source>
        <translation>Den reinen Text durch einen ersetzen, der aus dem HTML erzeugt ist?</translation>
    </message>
    <message>
        <source>What stands there now is lost.</source>
        <translation>Was jetzt dort steht, geht verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>arowana::InsightsPage</name>
    <message>
        <source>Deliveries per minute</source>
        <translation>Zustellungen je Minute</translation>
    </message>
    <message>
        <source>The numbers of the chart, the newest minute on top</source>
        <translation>Die Zahlen des Diagramms, die neueste Minute oben</translation>
    </message>
    <message>
        <source>No deliveries in the last hour</source>
        <translation>Keine Zustellungen in der letzten Stunde</translation>
    </message>
    <message>
        <source>As soon as messages are sent, delivered, read or fail, their numbers appear here,
minute by minute.</source>
        <translation>Sobald Nachrichten gesendet, zugestellt oder gelesen werden oder fehlschlagen, erscheinen hier ihre Zahlen,
Minute für Minute.</translation>
    </message>
    <message>
        <source>The last hour, by the platform&apos;s time of each step, shown in this machine&apos;s zone</source>
        <translation>Die letzte Stunde, jeder Schritt nach der Zeit der Plattform, gezeigt in der Zeitzone dieses Rechners</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
</context>
<context>
    <name>arowana::Inspector</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Choose a message to see its delivery, content and price.</source>
        <translation>Eine Nachricht wählen, um Zustellung, Inhalt und Preis zu sehen.</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>The message is being read.</source>
        <translation>Die Nachricht wird gelesen.</translation>
    </message>
    <message>
        <source>Open the top-up page?</source>
        <translation>Seite zum Aufladen öffnen?</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>Markdown, &amp;masked</source>
        <translation>Markdown, &amp;maskiert</translation>
    </message>
    <message>
        <source>JSON, m&amp;asked</source>
        <translation>JSON, m&amp;askiert</translation>
    </message>
    <message>
        <source>Markdown, with &amp;numbers, addresses and texts</source>
        <translation>Markdown, mit &amp;Nummern, Adressen und Texten</translation>
    </message>
    <message>
        <source>JSON, with num&amp;bers, addresses and texts</source>
        <translation>JSON, mit Nu&amp;mmern, Adressen und Texten</translation>
    </message>
</context>
<context>
    <name>arowana::InspectorHead</name>
    <message>
        <source>Stops it before it leaves this machine</source>
        <translation>Stoppt sie, bevor sie diesen Rechner verlässt</translation>
    </message>
    <message>
        <source>Asks the platform to take it back while it is not delivered</source>
        <translation>Bittet die Plattform, sie zurückzunehmen, solange sie nicht zugestellt ist</translation>
    </message>
    <message>
        <source>Opens a new message filled with this one</source>
        <translation>Öffnet eine neue Nachricht mit diesem Inhalt</translation>
    </message>
    <message>
        <source>Recipient not known</source>
        <translation>Empfänger nicht bekannt</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Stoppen %1</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Wird zurückgerufen…</translation>
    </message>
    <message>
        <source>The platform has been asked to revoke it; its answer decides.</source>
        <translation>Die Plattform wurde gebeten, sie zurückzurufen; ihre Antwort entscheidet.</translation>
    </message>
    <message>
        <source>Leaves in %1 unless stopped.</source>
        <translation>Geht in %1 hinaus, wenn nicht gestoppt.</translation>
    </message>
    <message>
        <source>Asked again in %1.</source>
        <translation>Wird in %1 erneut gefragt.</translation>
    </message>
    <message>
        <source>Being asked again.</source>
        <translation>Wird gerade erneut gefragt.</translation>
    </message>
    <message>
        <source>Not sent yet: tried again in %1.</source>
        <translation>Noch nicht gesendet: wird in %1 erneut versucht.</translation>
    </message>
    <message>
        <source>Not sent yet: it leaves next.</source>
        <translation>Noch nicht gesendet: sie geht als Nächste hinaus.</translation>
    </message>
    <message>
        <source>Found after a restart: it waits for you.</source>
        <translation>Nach einem Neustart gefunden: sie wartet auf Sie.</translation>
    </message>
    <message>
        <source>Waits for your decision.</source>
        <translation>Wartet auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Leaving now.</source>
        <translation>Geht jetzt hinaus.</translation>
    </message>
    <message>
        <source>Revoked, confirmed by the platform.</source>
        <translation>Zurückgerufen, von der Plattform bestätigt.</translation>
    </message>
    <message>
        <source>Too late to revoke: %1.</source>
        <translation>Zu spät zum Zurückrufen: %1.</translation>
    </message>
    <message>
        <source>Stopped here: it never left this machine.</source>
        <translation>Hier angehalten: Es hat diesen Rechner nie verlassen.</translation>
    </message>
    <message>
        <source>Set aside: it does not leave.</source>
        <translation>Beiseitegelegt: sie geht nicht hinaus.</translation>
    </message>
    <message>
        <source>Copies identifiers, states with their sources, request, answer and raw events, as chosen last</source>
        <translation>Kopiert Kennungen, Status mit ihren Quellen, Anfrage, Antwort und rohe Ereignisse, wie zuletzt gewählt</translation>
    </message>
    <message>
        <source>As…</source>
        <translation>Als…</translation>
    </message>
    <message>
        <source>Copies the evidence as Markdown or JSON, masked or whole</source>
        <translation>Kopiert den Nachweis als Markdown oder JSON, maskiert oder ganz</translation>
    </message>
</context>
<context>
    <name>arowana::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Choose the message above or below</source>
        <translation>Nachricht darüber oder darunter wählen</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Close an explanation or a sheet</source>
        <translation>Eine Erklärung oder ein Blatt schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In Compose: send</source>
        <translation>Im Verfassen-Fenster: senden</translation>
    </message>
    <message>
        <source>In a message: put in a canned text</source>
        <translation>In einer Nachricht: einen Textbaustein einfügen</translation>
    </message>
    <message>
        <source>In Conversations: write to the chosen one, send the reply</source>
        <translation>In „Gespräche“: an das gewählte schreiben, die Antwort senden</translation>
    </message>
    <message>
        <source>In a reply: break the line</source>
        <translation>In einer Antwort: neue Zeile</translation>
    </message>
    <message>
        <source>In Compose: check only</source>
        <translation>Im Verfassen-Fenster: nur prüfen</translation>
    </message>
    <message>
        <source>In Messages: select all that are found; Esc ends it</source>
        <translation>In Nachrichten: alle gefundenen auswählen; Esc beendet es</translation>
    </message>
    <message>
        <source>In Messages: copy what is selected</source>
        <translation>In Nachrichten: Ausgewähltes kopieren</translation>
    </message>
    <message>
        <source>In Messages: copy, sort, columns</source>
        <translation>In Nachrichten: kopieren, sortieren, Spalten</translation>
    </message>
</context>
<context>
    <name>arowana::KeychainWorker</name>
    <message>
        <source>Use the key for this session only, or unlock the keychain and try again.</source>
        <translation>Den Schlüssel nur für diese Sitzung verwenden oder den Schlüsselbund entsperren und erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>The keychain could not remove the key.</source>
        <translation>Der Schlüsselbund konnte den Schlüssel nicht entfernen.</translation>
    </message>
    <message>
        <source>Remove it with the keychain program of the desktop.</source>
        <translation>Ihn mit dem Schlüsselbundprogramm des Desktops entfernen.</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop.</source>
        <translation>Auf diesem Desktop gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Use the key for this session only, or install a keychain such as gnome-keyring.</source>
        <translation>Den Schlüssel nur für diese Sitzung verwenden oder einen Schlüsselbund wie gnome-keyring installieren.</translation>
    </message>
    <message>
        <source>The keychain does not answer as it should.</source>
        <translation>Der Schlüsselbund antwortet nicht, wie er sollte.</translation>
    </message>
</context>
<context>
    <name>arowana::KindTabs</name>
    <message>
        <source>Kind of content</source>
        <translation>Art des Inhalts</translation>
    </message>
    <message>
        <source>Only “%1” is sent. What stands in the other tabs is kept.</source>
        <translation>Nur „%1“ wird gesendet. Was in den anderen Reitern steht, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>arowana::ListColumns</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The first line names the &amp;columns</source>
        <translation>Die erste Zeile nennt die &amp;Spalten</translation>
    </message>
    <message>
        <source>Column of the r&amp;ecipient</source>
        <translation>S&amp;palte des Empfängers</translation>
    </message>
    <message>
        <source>Column for {%1}</source>
        <translation>Spalte für {%1}</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>keine Spalte</translation>
    </message>
</context>
<context>
    <name>arowana::ListExport</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Price in EUR</source>
        <translation>Preis in EUR</translation>
    </message>
    <message>
        <source>Reserved in EUR</source>
        <translation>Reserviert in EUR</translation>
    </message>
    <message>
        <source>Made at (UTC)</source>
        <translation>Angelegt (UTC)</translation>
    </message>
    <message>
        <source>State since (UTC)</source>
        <translation>Stand seit (UTC)</translation>
    </message>
    <message>
        <source>Expected in EUR</source>
        <translation>Erwartet in EUR</translation>
    </message>
    <message>
        <source>Price as expected</source>
        <translation>Preis wie erwartet</translation>
    </message>
</context>
<context>
    <name>arowana::ListFile</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>See that it is still there and may be read, then open it again.</source>
        <translation>Sehen Sie nach, ob sie noch da ist und gelesen werden darf, und öffnen Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Es ist keine Datei.</translation>
    </message>
</context>
<context>
    <name>arowana::ListLinesModel</name>
    <message>
        <source>There is no recipient in this line.</source>
        <translation>In dieser Zeile steht kein Empfänger.</translation>
    </message>
    <message>
        <source>This is neither an international phone number nor an e-mail address.</source>
        <translation>Dies ist weder eine internationale Telefonnummer noch eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded this number. Format its column as text and save the list again.</source>
        <translation>Eine Tabellenkalkulation hat diese Nummer gerundet. Formatieren Sie ihre Spalte als Text und speichern Sie die Liste erneut.</translation>
    </message>
    <message>
        <source>The sender cannot reach this kind of recipient.</source>
        <translation>Der Absender kann diese Art von Empfänger nicht erreichen.</translation>
    </message>
    <message>
        <source>There is no value for {%1}.</source>
        <translation>Für {%1} gibt es keinen Wert.</translation>
    </message>
    <message>
        <source>The same recipient stands in line %1.</source>
        <translation>Derselbe Empfänger steht in Zeile %1.</translation>
    </message>
    <message>
        <source>This number has no country code.</source>
        <translation>Diese Nummer hat keine Landesvorwahl.</translation>
    </message>
    <message>
        <source>This number has no country code. It may be %1.</source>
        <translation>Diese Nummer hat keine Landesvorwahl. Womöglich ist es %1.</translation>
    </message>
    <message>
        <source>The value for {%1} looks like a formula. It is sent as the text it is.</source>
        <translation>Der Wert für {%1} sieht wie eine Formel aus. Er wird als der Text gesendet, der er ist.</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>Kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>Line %1 has %n cell(s) where %2 belong, so its values may stand in the wrong columns. Put a text that holds the separating sign in quotation marks.</source>
        <translation>
            <numerusform>Zeile %1 hat %n Zelle, wo %2 hingehören; ihre Werte stehen womöglich in falschen Spalten. Setzen Sie einen Text, der das Trennzeichen enthält, in Anführungszeichen.</numerusform>
            <numerusform>Zeile %1 hat %n Zellen, wo %2 hingehören; ihre Werte stehen womöglich in falschen Spalten. Setzen Sie einen Text, der das Trennzeichen enthält, in Anführungszeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No session with this person is open, so the platform will refuse it.</source>
        <translation>Mit dieser Person ist keine Sitzung offen; die Plattform wird sie daher ablehnen.</translation>
    </message>
    <message>
        <source>This person had a newsletter today, and the platform takes one a day.</source>
        <translation>Diese Person hatte heute schon einen Newsletter, und die Plattform nimmt einen am Tag.</translation>
    </message>
    <message>
        <source>By what was last read of the contact the platform will refuse it: %1.</source>
        <translation>Nach dem, was zuletzt vom Kontakt gelesen wurde, wird die Plattform sie ablehnen: %1.</translation>
    </message>
    <message>
        <source>Line %1 sends this person the newsletter already, and the platform takes one a day.</source>
        <translation>Zeile %1 sendet dieser Person den Newsletter schon, und die Plattform nimmt einen am Tag.</translation>
    </message>
    <message>
        <source>It is not known here whether this person has agreed to newsletters; the platform decides.</source>
        <translation>Ob diese Person Newslettern zugestimmt hat, ist hier nicht bekannt; die Plattform entscheidet.</translation>
    </message>
    <message>
        <source>The value for {%1} looks like a formula.</source>
        <translation>Der Wert für {%1} sieht wie eine Formel aus.</translation>
    </message>
</context>
<context>
    <name>arowana::ListSource</name>
    <message>
        <source>&amp;Recipients, one a line, or a table</source>
        <translation>&amp;Empfänger, einer je Zeile, oder eine Tabelle</translation>
    </message>
    <message>
        <source>Recipients, one a line, or a table</source>
        <translation>Empfänger, einer je Zeile, oder eine Tabelle</translation>
    </message>
    <message>
        <source>Paste numbers or addresses here</source>
        <translation>Nummern oder Adressen hier einfügen</translation>
    </message>
    <message>
        <source>Open a CSV file…</source>
        <translation>CSV-Datei öffnen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>Eine Liste öffnen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv)</source>
        <translation>Listen (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>arowana::MainWindow</name>
    <message>
        <source>%1 - Arowana Console</source>
        <translation>%1 - Arowana Console</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>Conversations with replies nobody has read, before the window&apos;s title, so that a task bar shows them.</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Show what is set aside</source>
        <translation>Beiseitegelegtes zeigen</translation>
    </message>
    <message>
        <source>Close the window?</source>
        <translation>Fenster schließen?</translation>
    </message>
    <message>
        <source>Close, and lose what was written last?</source>
        <translation>Schließen und das zuletzt Geschriebene verlieren?</translation>
    </message>
    <message>
        <source>The workspace does not take it just now, so it is not on disk. While the window is open it is tried again.</source>
        <translation>Der Arbeitsbereich nimmt es gerade nicht an, daher liegt es nicht auf der Festplatte. Solange das Fenster offen ist, wird es erneut versucht.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
</context>
<context>
    <name>arowana::MessageDelegate</name>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
</context>
<context>
    <name>arowana::MessageListModel</name>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>%1 since %2, known %3</source>
        <translation>%1 seit %2, bekannt %3</translation>
    </message>
    <message>
        <source>The platform has not said a price.</source>
        <translation>Die Plattform hat keinen Preis genannt.</translation>
    </message>
    <message>
        <source>%1 reserved, neither charged nor released yet</source>
        <translation>%1 reserviert, noch weder berechnet noch freigegeben</translation>
    </message>
    <message>
        <source>Created %1
State learnt %2 %3</source>
        <translation>Angelegt %1
Stand erfahren %2 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation>%1 reserviert</translation>
    </message>
    <message>
        <source>%1, inbound</source>
        <translation>%1, eingehend</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>%1, oldest first</source>
        <translation>%1, älteste zuerst</translation>
    </message>
    <message>
        <source>%1, newest first</source>
        <translation>%1, neueste zuerst</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, aufsteigend</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1, absteigend</translation>
    </message>
    <message>
        <source>By what it went is not read yet.</source>
        <translation>Auf welchem Weg sie ging, ist noch nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>arowana::MessagePreview</name>
    <message>
        <source>What the customer will see appears here.</source>
        <translation>Hier erscheint, was der Kunde sehen wird.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>No sender yet</source>
        <translation>Noch kein Absender</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;</source>
        <translation>%1 &lt;%2&gt;</translation>
    </message>
</context>
<context>
    <name>arowana::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>What you send and what customers answer will appear here, newest first,
with every state as it is learnt.</source>
        <translation>Was Sie senden und was Kunden antworten, erscheint hier, Neuestes zuerst,
mit jedem Stand, sobald er bekannt ist.</translation>
    </message>
    <message>
        <source>Compose the first message</source>
        <translation>Die erste Nachricht verfassen</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation>
            <numerusform>%n neue ↑</numerusform>
            <numerusform>%n neue ↑</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No message kept here fits all of it.
Fewer words or filters find more.</source>
        <translation>Keine hier bewahrte Nachricht passt auf alles.
Weniger Wörter oder Filter finden mehr.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>arowana::MessagesView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>%1 messages are more than the clipboard takes (%2): export them instead.</source>
        <translation>%1 Nachrichten sind mehr, als die Zwischenablage aufnimmt (%2): exportieren Sie sie stattdessen.</translation>
    </message>
</context>
<context>
    <name>arowana::OpenContacts</name>
    <message numerus="yes">
        <source>It is not known whether %n contact(s) were created</source>
        <translation>
            <numerusform>Es ist nicht bekannt, ob %n Kontakt angelegt wurde</numerusform>
            <numerusform>Es ist nicht bekannt, ob %n Kontakte angelegt wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2. %3</source>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>Erneut anlegen</translation>
    </message>
    <message>
        <source>It is settled</source>
        <translation>Es ist geklärt</translation>
    </message>
</context>
<context>
    <name>arowana::OpeningWindow</name>
    <message>
        <source>Arowana Console</source>
        <translation>Arowana Console</translation>
    </message>
    <message>
        <source>The workspace is being brought up to date</source>
        <translation>Der Arbeitsbereich wird auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>Opening “%1” takes longer than usual: a large database of an older version, or a damaged one, is copied first.</source>
        <translation>„%1“ zu öffnen dauert länger als sonst: Eine große Datenbank einer älteren Version oder eine beschädigte wird zuerst kopiert.</translation>
    </message>
    <message>
        <source>The window opens by itself when this is done. Nothing is sent meanwhile.</source>
        <translation>Das Fenster öffnet sich von selbst, wenn das getan ist. Bis dahin wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>arowana::OutboxModel</name>
    <message>
        <source>First tried %1</source>
        <translation>Zuerst versucht %1</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Noch nicht versucht</translation>
    </message>
    <message>
        <source>%1 since %2, known %3</source>
        <translation>%1 seit %2, bekannt %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Verfasst</translation>
    </message>
</context>
<context>
    <name>arowana::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Sends that are held, sending, unknown or refused</source>
        <translation>Sendungen, die gehalten, unterwegs, unbekannt oder abgelehnt sind</translation>
    </message>
    <message>
        <source>Show in Messages</source>
        <translation>Nachricht zeigen</translation>
    </message>
    <message>
        <source>Shows its timeline, content and raw answers</source>
        <translation>Zeigt Zeitstrahl, Inhalt und rohe Antworten</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nichts wartet auf das Senden</translation>
    </message>
    <message>
        <source>A send stands here from the moment you send it until the platform has said yes or
no. Here it can be stopped, sent at once, or decided about.</source>
        <translation>Eine Sendung steht hier vom Senden an, bis die Plattform ja oder nein gesagt hat.
Hier lässt sie sich stoppen oder sofort senden, oder Sie entscheiden über sie.</translation>
    </message>
    <message>
        <source>Reading the outbox…</source>
        <translation>Ausgang wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n gehalten</numerusform>
            <numerusform>%n gehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sending</source>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a send first.</source>
        <translation>Zuerst eine Sendung wählen.</translation>
    </message>
    <message>
        <source>None of the chosen ones is held or waits.</source>
        <translation>Keine der gewählten wird gehalten oder wartet.</translation>
    </message>
    <message>
        <source>Ends the hold or the waiting of the chosen ones</source>
        <translation>Beendet das Halten oder Warten der gewählten</translation>
    </message>
    <message>
        <source>None of the chosen ones can be asked about again.</source>
        <translation>Nach keiner der gewählten kann erneut gefragt werden.</translation>
    </message>
    <message>
        <source>Asks with the same key: it cannot go out twice</source>
        <translation>Fragt mit demselben Schlüssel: sie kann nicht zweimal hinausgehen</translation>
    </message>
    <message>
        <source>Something of the chosen ones may have left already.</source>
        <translation>Von den gewählten kann schon etwas hinausgegangen sein.</translation>
    </message>
    <message>
        <source>Stops it before it leaves and gives the draft back</source>
        <translation>Stoppt sie, bevor sie hinausgeht, und gibt den Entwurf zurück</translation>
    </message>
    <message>
        <source>Stops them before they leave; Messages keeps them</source>
        <translation>Stoppt sie, bevor sie hinausgehen; „Nachrichten“ behält sie</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Only refused ones can be dismissed.</source>
        <translation>Nur abgelehnte lassen sich ablegen.</translation>
    </message>
    <message>
        <source>Takes refused ones off this page; Messages keeps them</source>
        <translation>Nimmt abgelehnte von dieser Seite; unter Nachrichten bleiben sie</translation>
    </message>
    <message>
        <source>Stops the only held one before it leaves and gives the draft back</source>
        <translation>Hält die einzige zurückgehaltene an, bevor sie hinausgeht, und gibt den Entwurf zurück</translation>
    </message>
</context>
<context>
    <name>arowana::PersonPanel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Show in &amp;Messages</source>
        <translation>In „&amp;Nachrichten“ zeigen</translation>
    </message>
    <message>
        <source>The chosen message, else the newest, with its timeline and raw answers</source>
        <translation>Die gewählte Nachricht, sonst die neueste, mit ihrem Verlauf und den Antworten im Wortlaut</translation>
    </message>
    <message>
        <source>There is no message with this person yet.</source>
        <translation>Mit dieser Person gibt es noch keine Nachricht.</translation>
    </message>
    <message>
        <source>The messages are still being read.</source>
        <translation>Die Nachrichten werden noch gelesen.</translation>
    </message>
</context>
<context>
    <name>arowana::PhoneView</name>
    <message>
        <source>Message as the customer sees it</source>
        <translation>Nachricht, wie der Kunde sie sieht</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
</context>
<context>
    <name>arowana::PlainLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>arowana::PlatformAddress</name>
    <message>
        <source>Give the platform&apos;s address as in https://api.arowana.app and start again.</source>
        <translation>Die Adresse der Plattform wie in https://api.arowana.app angeben und neu starten.</translation>
    </message>
    <message>
        <source>The API base is not a web address with a host name.</source>
        <translation>Die API-Basis ist keine Webadresse mit Hostnamen.</translation>
    </message>
    <message>
        <source>The API base must be an address alone, without user name, question mark or hash sign.</source>
        <translation>Die API-Basis muss eine reine Adresse sein, ohne Benutzernamen, Fragezeichen oder Raute.</translation>
    </message>
    <message>
        <source>The API base must begin with https://; http:// is for this computer alone (127.0.0.1 or localhost).</source>
        <translation>Die API-Basis muss mit https:// beginnen; http:// gilt nur für diesen Rechner (127.0.0.1 oder localhost).</translation>
    </message>
</context>
<context>
    <name>arowana::Popover</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is safe: %1</source>
        <translation>Was sicher ist: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
</context>
<context>
    <name>arowana::QueryBar</name>
    <message>
        <source>Search: words, a number, status:failed, after:7d … (%1)</source>
        <translation>Suchen: Wörter, eine Nummer, status:failed, after:7d … (%1)</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Nachrichten suchen</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s) are marked.</source>
        <translation>
            <numerusform>%n weiteres Problem ist markiert.</numerusform>
            <numerusform>%n weitere Probleme sind markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Words and filters; all of them must hold</source>
        <translation>Wörter und Filter; alle müssen zutreffen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::QueryChip</name>
    <message>
        <source>Takes this filter out</source>
        <translation>Nimmt diesen Filter heraus</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>Herausnehmen: %1</translation>
    </message>
</context>
<context>
    <name>arowana::QueryMenu</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
</context>
<context>
    <name>arowana::QueryPopup</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>arowana::RawCard</name>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Roher Datensatz</translation>
    </message>
</context>
<context>
    <name>arowana::RawView</name>
    <message>
        <source>Show a&amp;ll of it</source>
        <translation>A&amp;lles davon zeigen</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie es kam</translation>
    </message>
    <message>
        <source>The bytes of this event are gone from the workspace&apos;s file.</source>
        <translation>Die Bytes dieses Ereignisses stehen nicht mehr in der Datei des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>As it came, the first %1 of %2:</source>
        <translation>Wie es kam, die ersten %1 von %2:</translation>
    </message>
    <message>
        <source>As it came; characters that hide or reorder text are shown as marks:</source>
        <translation>Wie es kam; Zeichen, die Text verbergen oder umordnen, sind als Marken gezeigt:</translation>
    </message>
    <message>
        <source>Choose an event to see it as it came.</source>
        <translation>Wählen Sie ein Ereignis, um es zu sehen, wie es kam.</translation>
    </message>
</context>
<context>
    <name>arowana::RcsEditor</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Carousel</source>
        <translation>Karussell</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>arowana::RcsTextEditor</name>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
</context>
<context>
    <name>arowana::ReplyBox</name>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Antwort schreiben</translation>
    </message>
    <message>
        <source>Send as &amp;new message</source>
        <translation>Als &amp;neue Nachricht senden</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Su&amp;ggestions…</source>
        <translation>&amp;Vorschläge…</translation>
    </message>
    <message>
        <source>Su&amp;ggestions (%1)…</source>
        <translation>&amp;Vorschläge (%1)…</translation>
    </message>
    <message>
        <source>Enter breaks the line; only the button sends a new message.</source>
        <translation>Enter beginnt eine neue Zeile; nur die Schaltfläche sendet eine neue Nachricht.</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter breaks the line.</source>
        <translation>Enter sendet, Umschalt+Enter beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter breaks the line.</source>
        <translation>Strg+Enter sendet, Enter beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Only the button sends it so.</source>
        <translation>Nur die Schaltfläche sendet es so.</translation>
    </message>
</context>
<context>
    <name>arowana::RichCardEditor</name>
    <message>
        <source>O&amp;rientation</source>
        <translation>Ausrichtu&amp;ng</translation>
    </message>
    <message>
        <source>Upright: picture or video above the text</source>
        <translation>Hochkant: Bild oder Video über dem Text</translation>
    </message>
    <message>
        <source>Wide: picture or video beside the text</source>
        <translation>Breit: Bild oder Video neben dem Text</translation>
    </message>
</context>
<context>
    <name>arowana::RowsCopy</name>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>arowana::RunCard</name>
    <message>
        <source>%1 Basic: up to %2 of %3 characters</source>
        <translation>%1 Basic: bis zu %2 von %3 Zeichen</translation>
    </message>
    <message>
        <source>%1 Single: up to %2 characters, Basic ends at %3</source>
        <translation>%1 Single: bis zu %2 Zeichen, Basic endet bei %3</translation>
    </message>
    <message>
        <source>%1 Basic, or Single if the platform counts bytes: up to %2 bytes, Basic ends at %3</source>
        <translation>%1 Basic, oder Single, falls die Plattform Bytes zählt: bis zu %2 Bytes, Basic endet bei %3</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>price not known yet</source>
        <translation>Preis noch nicht bekannt</translation>
    </message>
    <message>
        <source>Free balance not known yet</source>
        <translation>Freies Guthaben noch nicht bekannt</translation>
    </message>
    <message>
        <source>Free balance %1 → %2</source>
        <translation>Freies Guthaben %1 → %2</translation>
    </message>
    <message>
        <source>Free balance %1</source>
        <translation>Freies Guthaben %1</translation>
    </message>
    <message>
        <source>%1: not enough</source>
        <translation>%1: nicht genug</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>! If the platform counts bytes, the free balance is too low for all of them.</source>
        <translation>! Falls die Plattform Bytes zählt, reicht das freie Guthaben nicht für alle.</translation>
    </message>
    <message>
        <source>Expected price: not known yet</source>
        <translation>Erwarteter Preis: noch nicht bekannt</translation>
    </message>
    <message>
        <source>Expected price: at most %1</source>
        <translation>Erwarteter Preis: höchstens %1</translation>
    </message>
    <message>
        <source>Expected price: %1, or %2 if the platform counts bytes</source>
        <translation>Erwarteter Preis: %1, oder %2, falls die Plattform Bytes zählt</translation>
    </message>
    <message>
        <source>Expected price: %1</source>
        <translation>Erwarteter Preis: %1</translation>
    </message>
    <message>
        <source>What this list will cost</source>
        <translation>Was diese Liste kosten wird</translation>
    </message>
    <message>
        <source>%1, no sender chosen yet.</source>
        <translation>%1, noch kein Absender gewählt.</translation>
    </message>
    <message>
        <source>%1 from %2.</source>
        <translation>%1 von %2.</translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <translation>%1 × %2 = %3</translation>
    </message>
    <message>
        <source>%1 (%2 held until delivery)</source>
        <translation>%1 (bis zur Zustellung sind %2 reserviert)</translation>
    </message>
    <message>
        <source>The free balance is %1 short. When it is used up the platform refuses what comes then, and the list pauses: top up before, or go on after it.</source>
        <translation>Dem freien Guthaben fehlen %1. Ist es aufgebraucht, lehnt die Plattform ab, was dann kommt, und die Liste hält an: laden Sie vorher auf, oder fahren Sie danach fort.</translation>
    </message>
    <message numerus="yes">
        <source>Expected price: %1, and %n message(s) of which it is not known yet</source>
        <translation>
            <numerusform>Erwarteter Preis: %1, und %n Nachricht, von der er noch nicht bekannt ist</numerusform>
            <numerusform>Erwarteter Preis: %1, und %n Nachrichten, von denen er noch nicht bekannt ist</numerusform>
        </translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more warning(s) at the fields of the message.</source>
        <translation>
            <numerusform>%n weitere Warnung bei den Feldern der Nachricht.</numerusform>
            <numerusform>%n weitere Warnungen bei den Feldern der Nachricht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::RunDialog</name>
    <message>
        <source>Send to a recipient as often as it stands in the &amp;list</source>
        <translation>An einen Empfänger so oft senden, wie er in der &amp;Liste steht</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Starten…</translation>
    </message>
    <message>
        <source>Send to several</source>
        <translation>An mehrere senden</translation>
    </message>
    <message>
        <source>Lines with a remark</source>
        <translation>Zeilen mit einer Anmerkung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keinem</translation>
    </message>
    <message>
        <source>First &amp;try with</source>
        <translation>Zuerst &amp;versuchen mit</translation>
    </message>
    <message>
        <source>Messages a &amp;minute</source>
        <translation>Nachrichten je &amp;Minute</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read.</source>
        <translation>
            <numerusform>%n Zeile gelesen.</numerusform>
            <numerusform>%n Zeilen gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is no UTF-8, so it was read as Windows-1252: look at letters such as ä and é.</source>
        <translation>Es ist kein UTF-8 und wurde daher als Windows-1252 gelesen: Achten Sie auf Buchstaben wie ä und é.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be sent.</source>
        <translation>
            <numerusform>%n Nachricht wird gesendet.</numerusform>
            <numerusform>%n Nachrichten werden gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>Es gibt noch nichts zu senden.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are left out.</source>
        <translation>
            <numerusform>%n Zeile wird ausgelassen.</numerusform>
            <numerusform>%n Zeilen werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After the first %n it waits for you.</source>
        <translation>
            <numerusform>Nach %n Zeile wartet der Lauf auf Sie.</numerusform>
            <numerusform>Nach den ersten %n Zeilen wartet der Lauf auf Sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send this message to %n recipient(s)?</source>
        <translation>
            <numerusform>Diese Nachricht an %n Empfänger senden?</numerusform>
            <numerusform>Diese Nachricht an %n Empfänger senden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n recipient(s)</source>
        <translation>
            <numerusform>An %n Empfänger senden</numerusform>
            <numerusform>An %n Empfänger senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Reading when you pause…</source>
        <translation>Wird in der nächsten Tipppause gelesen…</translation>
    </message>
    <message>
        <source>Checked %1 of %2 lines.</source>
        <translation>%1 von %2 Zeilen geprüft.</translation>
    </message>
    <message>
        <source>The list is read when you pause.</source>
        <translation>Die Liste wird in der nächsten Tipppause gelesen.</translation>
    </message>
    <message>
        <source>The lines are being checked.</source>
        <translation>Die Zeilen werden geprüft.</translation>
    </message>
    <message>
        <source>Each line is checked here before anything is sent.</source>
        <translation>Jede Zeile wird hier geprüft, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Throw this list away?</source>
        <translation>Diese Liste wegwerfen?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Keep the list</source>
        <translation>Liste behalten</translation>
    </message>
    <message>
        <source>&amp;Name of the list</source>
        <translation>&amp;Name der Liste</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>A list takes at most %1 recipients, and this one has %2. Divide it.</source>
        <translation>Eine Liste nimmt höchstens %1 Empfänger, und diese hat %2. Teilen Sie sie.</translation>
    </message>
    <message>
        <source>Storing the list. The window closes by itself when it is on disk.</source>
        <translation>Die Liste wird gespeichert. Das Fenster schließt sich von selbst, sobald sie auf der Festplatte ist.</translation>
    </message>
    <message>
        <source>The list is being read.</source>
        <translation>Die Liste wird gelesen.</translation>
    </message>
    <message>
        <source>The list is too long.</source>
        <translation>Die Liste ist zu lang.</translation>
    </message>
    <message>
        <source>The list can be paused and stopped at any time.</source>
        <translation>Die Liste lässt sich jederzeit anhalten und beenden.</translation>
    </message>
    <message>
        <source>Start the list?</source>
        <translation>Die Liste beginnen?</translation>
    </message>
    <message>
        <source>Read n&amp;umbers without country code: no region is set</source>
        <translation>N&amp;ummern ohne Landesvorwahl lesen: Es ist keine Region eingestellt</translation>
    </message>
    <message>
        <source>Read n&amp;umbers without country code as those of %1</source>
        <translation>N&amp;ummern ohne Landesvorwahl als solche von %1 lesen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without remark.</source>
        <translation>
            <numerusform>%n Zeile ohne Anmerkung.</numerusform>
            <numerusform>%n Zeilen ohne Anmerkung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to look at.</source>
        <translation>
            <numerusform>%n Zeile zum Ansehen.</numerusform>
            <numerusform>%n Zeilen zum Ansehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that cannot be sent.</source>
        <translation>
            <numerusform>%n Zeile, die nicht gesendet werden kann.</numerusform>
            <numerusform>%n Zeilen, die nicht gesendet werden können.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of the recipients could not be read, so refusals are not foreseen: %1</source>
        <translation>Was von den Empfängern bekannt ist, ließ sich nicht lesen; Ablehnungen werden daher nicht vorhergesehen: %1</translation>
    </message>
    <message>
        <source>What stands in the field is too long to be kept: it is gone when this window closes.</source>
        <translation>Was im Feld steht, ist zu lang, um aufbewahrt zu werden: Es geht verloren, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>This deletes the list, its columns and the choices here.</source>
        <translation>Damit werden die Liste, ihre Spalten und die Auswahl hier gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n people it is not known here whether they have agreed to newsletters; the platform decides.</source>
        <translation>
            <numerusform>Von %n Person ist hier nicht bekannt, ob sie Newslettern zugestimmt hat; die Plattform entscheidet.</numerusform>
            <numerusform>Von %n Personen ist hier nicht bekannt, ob sie Newslettern zugestimmt haben; die Plattform entscheidet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close?</source>
        <translation>Schließen?</translation>
    </message>
</context>
<context>
    <name>arowana::RunLinesModel</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Not sent: the list was stopped</source>
        <translation>Nicht gesendet: die Liste wurde beendet</translation>
    </message>
    <message>
        <source>Not sent: not fit to be sent</source>
        <translation>Nicht gesendet: so nicht zu senden</translation>
    </message>
    <message>
        <source>With its values it makes no message that the platform takes, or one that cannot be kept as it is. Nothing of it has left.</source>
        <translation>Mit ihren Werten ergibt sie keine Nachricht, die die Plattform nimmt, oder eine, die sich nicht unverändert aufbewahren lässt. Nichts davon ist hinausgegangen.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>differs: %1, expected %2</source>
        <translation>weicht ab: %1, erwartet %2</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>differs: charged %1, price %2</source>
        <translation>weicht ab: berechnet %1, Preis %2</translation>
    </message>
    <message>
        <source>differs: reserved %1, expected free</source>
        <translation>weicht ab: reserviert %1, erwartet kostenlos</translation>
    </message>
</context>
<context>
    <name>arowana::RunListModel</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Look at how the first lines fared, then go on or stop.</source>
        <translation>Sehen Sie an, wie es den ersten Zeilen erging, und fahren Sie dann fort oder halten Sie an.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Freigeschaltet</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Refused or failed</source>
        <translation>Abgelehnt oder fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Stopped or revoked</source>
        <translation>Angehalten oder zurückgerufen</translation>
    </message>
    <message numerus="yes">
        <source>Trying %n line(s)</source>
        <translation>
            <numerusform>%n Zeile wird probiert</numerusform>
            <numerusform>%n Zeilen werden probiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting after %n line(s)</source>
        <translation>
            <numerusform>Wartet nach %n Zeile</numerusform>
            <numerusform>Wartet nach %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped, revoking the rest</source>
        <translation>Angehalten, der Rest wird zurückgerufen</translation>
    </message>
    <message>
        <source>Paused: restarted</source>
        <translation>Pausiert: neu gestartet</translation>
    </message>
    <message>
        <source>Paused: this minute&apos;s budget</source>
        <translation>Pausiert: Minutenbudget</translation>
    </message>
    <message>
        <source>Paused: this day&apos;s budget</source>
        <translation>Pausiert: Tagesbudget</translation>
    </message>
    <message>
        <source>Paused: balance too low</source>
        <translation>Pausiert: Guthaben zu niedrig</translation>
    </message>
    <message>
        <source>Paused: refused in a row</source>
        <translation>Pausiert: mehrmals abgelehnt</translation>
    </message>
    <message>
        <source>What is still queued or sent is revoked as far as the platform lets it. It goes on after a restart too.</source>
        <translation>Was noch eingereiht oder gesendet ist, wird zurückgerufen, soweit die Plattform es zulässt. Das geht auch nach einem Neustart weiter.</translation>
    </message>
    <message>
        <source>The program was closed in the middle. Nothing was lost and nothing was sent twice. Resume goes on at the next line.</source>
        <translation>Das Programm wurde mittendrin geschlossen. Nichts ging verloren, und nichts wurde doppelt gesendet. „Fortsetzen“ macht bei der nächsten Zeile weiter.</translation>
    </message>
    <message>
        <source>The send budget of this minute is used up. It goes on by itself within a minute.</source>
        <translation>Das Sendebudget dieser Minute ist verbraucht. Es geht innerhalb einer Minute von selbst weiter.</translation>
    </message>
    <message>
        <source>The send budget of this minute is used up. It goes on by itself at %1.</source>
        <translation>Das Sendebudget dieser Minute ist verbraucht. Es geht um %1 von selbst weiter.</translation>
    </message>
    <message>
        <source>The send budget of 24 hours is used up. Raise it in the settings and resume, or resume later.</source>
        <translation>Das Sendebudget von 24 Stunden ist verbraucht. Erhöhen Sie es in den Einstellungen und setzen Sie fort, oder setzen Sie später fort.</translation>
    </message>
    <message>
        <source>The send budget of 24 hours is used up, and has room again from %1 on. Resume then, or raise it in the settings and resume.</source>
        <translation>Das Sendebudget von 24 Stunden ist verbraucht und hat ab %1 wieder Raum. Setzen Sie dann fort, oder erhöhen Sie es in den Einstellungen und setzen Sie fort.</translation>
    </message>
    <message>
        <source>Several lines in a row were refused. Look at why in the table below, then go on or stop.</source>
        <translation>Mehrere Zeilen nacheinander wurden abgelehnt. Sehen Sie in der Tabelle darunter, warum, und setzen Sie fort oder halten Sie an.</translation>
    </message>
    <message>
        <source>Stopped: %1 sent, %2 revoked</source>
        <translation>Beendet: %1 gesendet, %2 zurückgerufen</translation>
    </message>
    <message>
        <source>Stopped: %1 sent</source>
        <translation>Beendet: %1 gesendet</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Top up, then resume: the lines that were refused for it are sent again, without those you have dismissed or sent again by hand. Nobody gets two.</source>
        <translation>Laden Sie auf und setzen Sie dann fort: Die deswegen abgelehnten Zeilen werden erneut gesendet, ohne die, die Sie verworfen oder von Hand noch einmal gesendet haben. Niemand bekommt zwei.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are billed as expected, and none differs.</source>
        <translation>
            <numerusform>%n Zeile wird wie erwartet berechnet, keine weicht ab.</numerusform>
            <numerusform>%n Zeilen werden wie erwartet berechnet, keine weicht ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ from what was expected: some cost %1 more together, others %2 less.</source>
        <translation>
            <numerusform>%n Zeile weicht vom Erwarteten ab: einige kosten zusammen %1 mehr, andere %2 weniger.</numerusform>
            <numerusform>%n Zeilen weichen vom Erwarteten ab: einige kosten zusammen %1 mehr, andere %2 weniger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ from what was expected: %1 more together.</source>
        <translation>
            <numerusform>%n Zeile weicht vom Erwarteten ab: zusammen %1 mehr.</numerusform>
            <numerusform>%n Zeilen weichen vom Erwarteten ab: zusammen %1 mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ from what was expected: %1 less together.</source>
        <translation>
            <numerusform>%n Zeile weicht vom Erwarteten ab: zusammen %1 weniger.</numerusform>
            <numerusform>%n Zeilen weichen vom Erwarteten ab: zusammen %1 weniger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ from what was expected, by no amount that is known.</source>
        <translation>
            <numerusform>%n Zeile weicht vom Erwarteten ab, um keinen bekannten Betrag.</numerusform>
            <numerusform>%n Zeilen weichen vom Erwarteten ab, um keinen bekannten Betrag.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::RunsPage</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation>&amp;Anhalten…</translation>
    </message>
    <message>
        <source>Stop and re&amp;voke the rest…</source>
        <translation>Anhalten und den Rest &amp;zurückrufen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Messages to several, the newest first</source>
        <translation>Nachrichten an mehrere, die neuesten zuerst</translation>
    </message>
    <message>
        <source>No lists yet</source>
        <translation>Noch keine Listen</translation>
    </message>
    <message>
        <source>A message to several recipients stands here with how far it is and how each line
fared. Compose the message, then choose “To several…”.</source>
        <translation>Eine Nachricht an mehrere Empfänger steht hier, mit dem Fortschritt und dem Ergebnis
jeder Zeile. Verfassen Sie die Nachricht, und wählen Sie dann „An mehrere…“.</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Verfassen</translation>
    </message>
    <message>
        <source>One export at a time: the last one still goes on.</source>
        <translation>Ein Export nach dem anderen: Der letzte läuft noch.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Lines of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>Re&amp;voke the rest…</source>
        <translation>Rest &amp;zurückrufen…</translation>
    </message>
    <message>
        <source>Choose a list first.</source>
        <translation>Wählen Sie zuerst eine Liste.</translation>
    </message>
    <message>
        <source>Export the lines of the list</source>
        <translation>Die Zeilen der Liste exportieren</translation>
    </message>
</context>
<context>
    <name>arowana::SandboxProcess</name>
    <message>
        <source>The practice platform could not be started.</source>
        <translation>Die Übungsplattform konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The practice platform has ended.</source>
        <translation>Die Übungsplattform hat sich beendet.</translation>
    </message>
    <message>
        <source>The practice platform did not answer.</source>
        <translation>Die Übungsplattform hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Start the console again to practise on.</source>
        <translation>Die Konsole neu starten, um weiter zu üben.</translation>
    </message>
    <message>
        <source>The practice platform did not start in time.</source>
        <translation>Die Übungsplattform ist nicht rechtzeitig gestartet.</translation>
    </message>
</context>
<context>
    <name>arowana::SecretEntry</name>
    <message>
        <source>A key belongs to a workspace and an API host, and one is missing.</source>
        <translation>Ein Schlüssel gehört zu einem Arbeitsbereich und einem API-Host, und eines davon fehlt.</translation>
    </message>
    <message>
        <source>Check the address of the API.</source>
        <translation>Die Adresse der API prüfen.</translation>
    </message>
</context>
<context>
    <name>arowana::SecretStore</name>
    <message>
        <source>Enter the key for this session, or unlock the keychain and try again.</source>
        <translation>Den Schlüssel für diese Sitzung eingeben oder den Schlüsselbund entsperren und erneut versuchen.</translation>
    </message>
    <message>
        <source>The key serves this session; the keychain may still store it when it answers.</source>
        <translation>Der Schlüssel gilt für diese Sitzung; der Schlüsselbund speichert ihn vielleicht noch, wenn er antwortet.</translation>
    </message>
    <message>
        <source>Remove it with the keychain program of the desktop, or try again.</source>
        <translation>Ihn mit dem Schlüsselbundprogramm des Desktops entfernen oder erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet.</translation>
    </message>
</context>
<context>
    <name>arowana::SendCard</name>
    <message>
        <source>%1, no sender chosen yet.</source>
        <translation>%1, noch kein Absender gewählt.</translation>
    </message>
    <message>
        <source>%1 from %2.</source>
        <translation>%1 von %2.</translation>
    </message>
    <message>
        <source>Free balance not known yet</source>
        <translation>Freies Guthaben noch nicht bekannt</translation>
    </message>
    <message>
        <source>Free balance %1</source>
        <translation>Freies Guthaben %1</translation>
    </message>
    <message>
        <source>Free balance %1 → %2</source>
        <translation>Freies Guthaben %1 → %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, %3 this month</source>
        <translation>%1 %2, %3 in diesem Monat</translation>
    </message>
    <message>
        <source>What this send will cost</source>
        <translation>Was dieses Senden kosten wird</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>price not known yet</source>
        <translation>Preis noch nicht bekannt</translation>
    </message>
    <message>
        <source>expected, %1 as Single</source>
        <translation>erwartet, %1 als Single</translation>
    </message>
    <message>
        <source>%1: not enough</source>
        <translation>%1: nicht genug</translation>
    </message>
    <message>
        <source>The platform will refuse it: no session with this person is open. Choose the type Message, or wait until they write.</source>
        <translation>Die Plattform wird sie ablehnen: Mit dieser Person ist keine Sitzung offen. Wählen Sie die Art Nachricht oder warten Sie, bis die Person schreibt.</translation>
    </message>
    <message>
        <source>The platform will refuse it: this subscriber had a newsletter today, and it takes one a day. Send it tomorrow.</source>
        <translation>Die Plattform wird sie ablehnen: Dieser Abonnent hatte heute schon einen Newsletter, und sie nimmt einen am Tag an. Senden Sie ihn morgen.</translation>
    </message>
    <message>
        <source>The platform will refuse it: the free balance is %1 short. Top up first.</source>
        <translation>Die Plattform wird sie ablehnen: Am freien Guthaben fehlen %1. Laden Sie zuerst auf.</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>! If the platform counts bytes, the free balance is too low for it. Top up, or shorten the text.</source>
        <translation>! Zählt die Plattform Bytes, reicht das freie Guthaben dafür nicht. Laden Sie auf oder kürzen Sie den Text.</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more warning(s) at the fields.</source>
        <translation>
            <numerusform>%n weitere Warnung steht an den Feldern.</numerusform>
            <numerusform>%n weitere Warnungen stehen an den Feldern.</numerusform>
        </translation>
    </message>
    <message>
        <source>expected, %1 held until then</source>
        <translation>erwartet, bis dahin sind %1 reserviert</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Dorthin</translation>
    </message>
    <message numerus="yes">
        <source>This workspace&apos;s own budget of %n message(s) a minute is used up. Wait a minute, or raise it in the settings.</source>
        <translation>
            <numerusform>Das eigene Budget dieses Arbeitsbereichs von %n Nachricht in der Minute ist aufgebraucht. Warten Sie eine Minute, oder erhöhen Sie es in den Einstellungen.</numerusform>
            <numerusform>Das eigene Budget dieses Arbeitsbereichs von %n Nachrichten in der Minute ist aufgebraucht. Warten Sie eine Minute, oder erhöhen Sie es in den Einstellungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This workspace&apos;s own budget of %n message(s) in 24 hours is used up. Raise it in the settings, or send it tomorrow.</source>
        <translation>
            <numerusform>Das eigene Budget dieses Arbeitsbereichs von %n Nachricht in 24 Stunden ist aufgebraucht. Erhöhen Sie es in den Einstellungen, oder senden Sie morgen.</numerusform>
            <numerusform>Das eigene Budget dieses Arbeitsbereichs von %n Nachrichten in 24 Stunden ist aufgebraucht. Erhöhen Sie es in den Einstellungen, oder senden Sie morgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>By what was last read of the contact the platform will refuse it: %1. Look at the page Contacts.</source>
        <translation>Nach dem, was zuletzt vom Kontakt gelesen wurde, wird die Plattform sie ablehnen: %1. Sehen Sie auf der Seite Kontakte nach.</translation>
    </message>
    <message>
        <source>Needs the subscriber&apos;s consent.</source>
        <translation>Braucht die Zustimmung des Empfängers.</translation>
    </message>
    <message>
        <source>! Whether this person has agreed to newsletters is not known here; the platform decides. Opening the person on the page Contacts reads it, where the platform&apos;s contact is known.</source>
        <translation>! Ob diese Person Newslettern zugestimmt hat, ist hier nicht bekannt; die Plattform entscheidet. Wenn Sie die Person auf der Seite Kontakte öffnen, wird es gelesen, sofern ihr Kontakt auf der Plattform bekannt ist.</translation>
    </message>
    <message>
        <source>The subscriber has agreed, by what was last read of the contact (read %1 ago).</source>
        <translation>Die Zustimmung liegt vor, nach dem, was zuletzt vom Kontakt gelesen wurde (gelesen vor %1).</translation>
    </message>
    <message>
        <source>The platform took a newsletter to this subscriber %1 ago, which it does only with their consent.</source>
        <translation>Die Plattform hat vor %1 einen Newsletter an diese Person angenommen, was sie nur mit deren Zustimmung tut.</translation>
    </message>
    <message>
        <source>✕ It cannot be sent yet. %1</source>
        <translation>✕ Das kann noch nicht gesendet werden. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) to put right.</source>
        <translation>
            <numerusform>%n weitere Sache ist zu berichtigen.</numerusform>
            <numerusform>%n weitere Sachen sind zu berichtigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Zum Feld</translation>
    </message>
</context>
<context>
    <name>arowana::SenderChoice</name>
    <message>
        <source>No e-mail channel yet</source>
        <translation>Noch kein E-Mail-Kanal</translation>
    </message>
    <message>
        <source>No RCS agent yet</source>
        <translation>Noch kein RCS-Agent</translation>
    </message>
    <message>
        <source>No sender yet</source>
        <translation>Noch kein Absender</translation>
    </message>
    <message>
        <source>SMS: not yet live on the platform</source>
        <translation>SMS: auf der Plattform noch nicht verfügbar</translation>
    </message>
    <message>
        <source>Choose another sender</source>
        <translation>Einen anderen Absender wählen</translation>
    </message>
</context>
<context>
    <name>arowana::SenderDetail</name>
    <message>
        <source>%1, as entered here</source>
        <translation>%1, wie hier eingetragen</translation>
    </message>
    <message>
        <source>%1. Entered here as %2; what the platform says counts.</source>
        <translation>%1. Hier als %2 eingetragen; was die Plattform sagt, zählt.</translation>
    </message>
    <message>
        <source>What the platform says of the sender</source>
        <translation>Was die Plattform über den Absender sagt</translation>
    </message>
    <message>
        <source>Choose a sender to see what the platform says of it.</source>
        <translation>Wählen Sie einen Absender, um zu sehen, was die Plattform über ihn sagt.</translation>
    </message>
    <message>
        <source>The platform tells nothing of e-mail channels. Whether the domain is verified stands in its dashboard.</source>
        <translation>Über E-Mail-Kanäle sagt die Plattform nichts. Ob die Domain bestätigt ist, steht in ihrem Dashboard.</translation>
    </message>
    <message>
        <source>The platform did not know this id. Check it in the dashboard: what is sent from it is refused.</source>
        <translation>Die Plattform kannte diese Kennung nicht. Prüfen Sie sie im Dashboard: Was von ihr gesendet wird, wird abgelehnt.</translation>
    </message>
    <message>
        <source>The platform has not been asked yet. The console does so by itself, once a day.</source>
        <translation>Die Plattform wurde noch nicht gefragt. Die Konsole tut es von selbst, einmal am Tag.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Use case</source>
        <translation>Einsatzzweck</translation>
    </message>
    <message>
        <source>Newsletters</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>The platform has not said whether they are switched on.</source>
        <translation>Die Plattform hat nicht gesagt, ob sie eingeschaltet sind.</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Not switched on, and they cannot be added later</source>
        <translation>Nicht eingeschaltet und später nicht hinzuzufügen</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>It can be launched once it is approved.</source>
        <translation>Er kann freigeschaltet werden, sobald er freigegeben ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asked %1 ago</source>
        <translation>Gefragt vor %1</translation>
    </message>
    <message>
        <source>Read %1 ago</source>
        <translation>Gelesen vor %1</translation>
    </message>
    <message>
        <source>Not known. Where the channel does not allow them the platform refuses them.</source>
        <translation>Nicht bekannt. Wo der Kanal sie nicht erlaubt, lehnt die Plattform sie ab.</translation>
    </message>
    <message>
        <source>Allowed, as entered here</source>
        <translation>Erlaubt, wie hier eingetragen</translation>
    </message>
    <message>
        <source>Not allowed, as entered here</source>
        <translation>Nicht erlaubt, wie hier eingetragen</translation>
    </message>
</context>
<context>
    <name>arowana::SenderDialog</name>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;ID</translation>
    </message>
    <message>
        <source>&amp;Use case</source>
        <translation>&amp;Einsatzzweck</translation>
    </message>
    <message>
        <source>From &amp;address (optional)</source>
        <translation>&amp;Absenderadresse (freiwillig)</translation>
    </message>
    <message>
        <source>&amp;Channel id in the log (optional)</source>
        <translation>&amp;Kanal-ID im Protokoll (freiwillig)</translation>
    </message>
    <message>
        <source>Add sender</source>
        <translation>Absender hinzufügen</translation>
    </message>
    <message>
        <source>Edit sender</source>
        <translation>Absender bearbeiten</translation>
    </message>
    <message>
        <source>For another id, add another sender.</source>
        <translation>Für eine andere ID einen weiteren Absender anlegen.</translation>
    </message>
    <message>
        <source>RCS agent</source>
        <translation>RCS-Agent</translation>
    </message>
    <message>
        <source>E-mail channel</source>
        <translation>E-Mail-Kanal</translation>
    </message>
    <message>
        <source>ch_…, known after the first message</source>
        <translation>ch_…, nach der ersten Nachricht bekannt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Ne&amp;wsletters</source>
        <translation>Ne&amp;wsletter</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>As the platform&apos;s dashboard has it</source>
        <translation>Wie es im Dashboard der Plattform steht</translation>
    </message>
</context>
<context>
    <name>arowana::SenderListModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Use case or address</source>
        <translation>Einsatzzweck oder Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>arowana::SendersPage</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Add sender…</source>
        <translation>Absender hinzufügen…</translation>
    </message>
    <message>
        <source>No senders yet</source>
        <translation>Noch keine Absender</translation>
    </message>
    <message>
        <source>Senders are the RCS agents and e-mail channels that messages go out from. The platform gives out no list of them, so this workspace keeps its own. Their ids are in the platform&apos;s dashboard.</source>
        <translation>Absender sind die RCS-Agenten und E-Mail-Kanäle, von denen Nachrichten ausgehen. Die Plattform gibt keine Liste davon heraus, deshalb führt dieser Arbeitsbereich eine eigene. Die IDs stehen im Dashboard der Plattform.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%n sender(s)</source>
        <translation>
            <numerusform>%n Absender</numerusform>
            <numerusform>%n Absender</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a sender first.</source>
        <translation>Zuerst einen Absender wählen.</translation>
    </message>
    <message>
        <source>Remove sender?</source>
        <translation>Absender entfernen?</translation>
    </message>
    <message>
        <source>Remove the sender “%1”?</source>
        <translation>Den Absender „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Messages sent from it stay. New ones can be sent from it again once it is added again.</source>
        <translation>Von ihm gesendete Nachrichten bleiben. Neue gehen erst wieder von ihm aus, wenn er erneut hinzugefügt ist.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>arowana::SessionBoard</name>
    <message>
        <source>Which conversations</source>
        <translation>Welche Gespräche</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>What ends next stands on top</source>
        <translation>Was als Nächstes endet, steht oben</translation>
    </message>
    <message>
        <source>Open, and over within the hour</source>
        <translation>Offen und innerhalb der Stunde vorbei</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Nothing found here. The other filters may have it.</source>
        <translation>Hier nichts gefunden. Vielleicht steht es unter den anderen Filtern.</translation>
    </message>
    <message>
        <source>No session is open. One opens when a customer answers.</source>
        <translation>Keine Sitzung ist offen. Eine öffnet sich, wenn ein Kunde antwortet.</translation>
    </message>
    <message>
        <source>No session ends within the hour.</source>
        <translation>Keine Sitzung endet innerhalb der Stunde.</translation>
    </message>
    <message>
        <source>Everything has been read.</source>
        <translation>Alles ist gelesen.</translation>
    </message>
    <message>
        <source>No session has ended yet.</source>
        <translation>Noch keine Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>Conversations with replies nobody has read, open or over</source>
        <translation>Gespräche mit Antworten, die niemand gelesen hat, offen oder beendet</translation>
    </message>
    <message>
        <source>What is open, and below it what is over with a draft left in it</source>
        <translation>Was offen ist, und darunter Beendetes, in dem noch ein Entwurf liegt</translation>
    </message>
    <message>
        <source>All conversations, open or over</source>
        <translation>Alle Gespräche, offen oder beendet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No conversation was found.</source>
        <translation>Kein Gespräch gefunden.</translation>
    </message>
    <message>
        <source>Find person, number, last words</source>
        <translation>Person, Nummer oder letzte Worte finden</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) from the message log belong to no known agent, so to no conversation.
They are in Messages, and come here once a sender has their channel id.</source>
        <translation>
            <numerusform>%n Antwort aus dem Nachrichtenprotokoll gehört zu keinem bekannten Agenten, also zu keinem Gespräch.
Sie steht unter Nachrichten und kommt hierher, sobald ein Absender ihre Kanal-ID hat.</numerusform>
            <numerusform>%n Antworten aus dem Nachrichtenprotokoll gehören zu keinem bekannten Agenten, also zu keinem Gespräch.
Sie stehen unter Nachrichten und kommen hierher, sobald ein Absender ihre Kanal-ID hat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::SessionBoardModel</name>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>end not confirmed</source>
        <translation>Ende nicht bestätigt</translation>
    </message>
</context>
<context>
    <name>arowana::SetAsideDialog</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Try &amp;all again</source>
        <translation>&amp;Alle erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Mark as seen</source>
        <translation>Als &amp;gesehen markieren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegtes</translation>
    </message>
    <message>
        <source>These events were signed by the platform and are kept as they came, but nothing of the console follows from them. What a newer version understands is taken up when it starts; an event whose id came before with other content is never applied.</source>
        <translation>Diese Ereignisse hat die Plattform signiert, und sie sind aufbewahrt, wie sie kamen; in der Konsole folgt aber nichts aus ihnen. Was eine neuere Version versteht, wird bei ihrem Start aufgenommen; ein Ereignis, dessen Kennung zuvor mit anderem Inhalt kam, wird nie angewendet.</translation>
    </message>
    <message>
        <source>Events that are set aside</source>
        <translation>Beiseitegelegte Ereignisse</translation>
    </message>
    <message>
        <source>Reading what is set aside…</source>
        <translation>Das Beiseitegelegte wird gelesen…</translation>
    </message>
    <message>
        <source>What is set aside could not be read.</source>
        <translation>Das Beiseitegelegte konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing is set aside: every event that was signed is understood or seen.</source>
        <translation>Nichts ist beiseitegelegt: Jedes signierte Ereignis ist verstanden oder gesehen.</translation>
    </message>
    <message numerus="yes">
        <source>It came %n time(s), last at %1.</source>
        <translation>
            <numerusform>Es kam %n Mal, zuletzt um %1.</numerusform>
            <numerusform>Es kam %n Mal, zuletzt um %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Wird erneut versucht…</translation>
    </message>
    <message>
        <source>Nothing was tried.</source>
        <translation>Nichts wurde versucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) tried again: none of them is understood by this version.</source>
        <translation>
            <numerusform>%n Ereignis erneut versucht: Diese Version versteht es nicht.</numerusform>
            <numerusform>%n Ereignisse erneut versucht: Diese Version versteht keines davon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) tried again, %1 of them understood and taken up.</source>
        <translation>
            <numerusform>%n Ereignis erneut versucht, %1 davon verstanden und aufgenommen.</numerusform>
            <numerusform>%n Ereignisse erneut versucht, %1 davon verstanden und aufgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) marked as seen. They stay in the workspace&apos;s file as they came.</source>
        <translation>
            <numerusform>%n Ereignis als gesehen markiert. Es bleibt in der Datei des Arbeitsbereichs, wie es kam.</numerusform>
            <numerusform>%n Ereignisse als gesehen markiert. Sie bleiben in der Datei des Arbeitsbereichs, wie sie kamen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export what is set aside</source>
        <translation>Beiseitegelegtes exportieren</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n event(s) with their bytes as they came.</source>
        <translation>
            <numerusform>„%1“ enthält %n Ereignis mit seinen Bytes, wie es kam.</numerusform>
            <numerusform>„%1“ enthält %n Ereignisse mit ihren Bytes, wie sie kamen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export has failed. %1</source>
        <translation>Der Export ist gescheitert. %1</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
</context>
<context>
    <name>arowana::SetAsideModel</name>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Other content</source>
        <translation>Anderer Inhalt</translation>
    </message>
    <message>
        <source>Unknown kind</source>
        <translation>Unbekannte Art</translation>
    </message>
    <message>
        <source>This version of the console does not know events of this kind.</source>
        <translation>Diese Version der Konsole kennt Ereignisse dieser Art nicht.</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereigniskennung</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>arowana::SettingsDialog</name>
    <message>
        <source>Workspace settings</source>
        <translation>Einstellungen des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>An &amp;RCS message waits, to be stopped</source>
        <translation>Eine &amp;RCS-Nachricht wartet, um gestoppt zu werden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>An &amp;e-mail waits</source>
        <translation>Eine &amp;E-Mail wartet</translation>
    </message>
    <message>
        <source>A session re&amp;ply waits</source>
        <translation>Eine Sitzungs&amp;antwort wartet</translation>
    </message>
    <message>
        <source>Sends a &amp;minute, at most</source>
        <translation>Sendungen je &amp;Minute, höchstens</translation>
    </message>
    <message>
        <source>Sends in 24 &amp;hours, at most</source>
        <translation>Sendungen in 24 &amp;Stunden, höchstens</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>the system&apos;s own</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>Region of numbers without country code, such as DE</source>
        <translation>Region von Nummern ohne Landesvorwahl, etwa DE</translation>
    </message>
    <message>
        <source>Region of &amp;numbers without country code, such as DE</source>
        <translation>Region von &amp;Nummern ohne Landesvorwahl, etwa DE</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>A region has two letters, such as DE. Leave it empty for the system&apos;s own.</source>
        <translation>Eine Region hat zwei Buchstaben, etwa DE. Lassen Sie das Feld leer für die des Systems.</translation>
    </message>
    <message>
        <source>En&amp;ter sends a session reply, Shift+Enter breaks the line</source>
        <translation>En&amp;ter sendet eine Sitzungsantwort, Umschalt+Enter beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>T&amp;ell on the desktop 60 and 10 minutes before a session ends</source>
        <translation>60 und 10 Minuten vor dem &amp;Ende einer Sitzung auf dem Desktop Bescheid geben</translation>
    </message>
    <message>
        <source>&amp;With the name of the person</source>
        <translation>&amp;Mit dem Namen der Person</translation>
    </message>
    <message>
        <source>With a s&amp;ound</source>
        <translation>Mit einem T&amp;on</translation>
    </message>
    <message>
        <source>none: the system names no country</source>
        <translation>keine: das System nennt kein Land</translation>
    </message>
    <message>
        <source>Messages are &amp;kept</source>
        <translation>Nachrichten werden &amp;aufbewahrt</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monate</translation>
    </message>
    <message>
        <source>The oldest go while they take more than</source>
        <translation>Die ältesten gehen, solange sie mehr belegen als</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>any room</source>
        <translation>beliebig viel</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>What would go cannot be counted now. %1</source>
        <translation>Was gehen würde, lässt sich gerade nicht zählen. %1</translation>
    </message>
    <message>
        <source>The workspace has %1 messages and takes %2.</source>
        <translation>Der Arbeitsbereich hat %1 Nachrichten und belegt %2.</translation>
    </message>
    <message>
        <source>Nothing is taken away.</source>
        <translation>Nichts wird entfernt.</translation>
    </message>
    <message>
        <source>None of them would go now.</source>
        <translation>Keine davon würde jetzt gehen.</translation>
    </message>
    <message>
        <source>About %1 messages older than %2 would go, with their content. What is open stays.</source>
        <translation>Etwa %1 Nachrichten von vor dem %2 würden mit ihrem Inhalt gehen. Was offen ist, bleibt.</translation>
    </message>
    <message>
        <source>The room has to be %1 MB at least.</source>
        <translation>Es müssen mindestens %1 MB sein.</translation>
    </message>
    <message>
        <source>Take away about %1 messages for good?</source>
        <translation>Etwa %1 Nachrichten endgültig entfernen?</translation>
    </message>
    <message>
        <source>Those older than %1 go, in the background, and as time goes on those that become as old. A backup made before keeps them. What is open stays, and the room they took is used again.</source>
        <translation>Die von vor dem %1 gehen, im Hintergrund, und mit der Zeit die, die so alt werden. Eine vorher gemachte Sicherung behält sie. Was offen ist, bleibt, und der frei gewordene Platz wird wieder genutzt.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>arowana::StartOptions</name>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>The workspace to open; made when it is new. One process per workspace.</source>
        <translation>Der zu öffnende Arbeitsbereich; ein neuer wird angelegt. Ein Prozess je Arbeitsbereich.</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>The folder of this workspace&apos;s data, in place of one below the user&apos;s data folder.</source>
        <translation>Der Ordner für die Daten dieses Arbeitsbereichs, statt eines Ordners unter den Benutzerdaten.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>The platform to talk to; https, or http on this machine.</source>
        <translation>Die Plattform; https, oder http auf diesem Rechner.</translation>
    </message>
    <message>
        <source>HOST:PORT</source>
        <translation>HOST:PORT</translation>
    </message>
    <message>
        <source>Where webhooks are received; port 0 picks a free one. Without it 127.0.0.1:8787, with --sandbox a free port.</source>
        <translation>Wo Webhooks empfangen werden; Port 0 wählt einen freien. Ohne Angabe 127.0.0.1:8787, mit --sandbox ein freier Port.</translation>
    </message>
    <message>
        <source>The https address under which the platform reaches the listener.</source>
        <translation>Die https-Adresse, unter der die Plattform den Empfänger erreicht.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Writes a picture of the window (.png) and ends.</source>
        <translation>Schreibt ein Bild des Fensters (.png) und endet.</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEKUNDEN</translation>
    </message>
    <message>
        <source>When the picture is taken; 2 seconds without it.</source>
        <translation>Wann das Bild gemacht wird; ohne Angabe nach 2 Sekunden.</translation>
    </message>
    <message>
        <source>The colours of this run.</source>
        <translation>Die Farben dieses Laufs.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>KÜRZEL</translation>
    </message>
    <message>
        <source>Starts the practice platform, works on it, and stops it at the end. Costs nothing.</source>
        <translation>Startet die Übungsplattform, arbeitet auf ihr und beendet sie am Schluss. Kostet nichts.</translation>
    </message>
    <message>
        <source>With --sandbox: sends through the window by itself, compares the end with the practice platform&apos;s ledger, and exits 0 only if they agree.</source>
        <translation>Mit --sandbox: sendet von selbst durch das Fenster, vergleicht das Ende mit dem Buch der Übungsplattform und endet nur bei Übereinstimmung mit 0.</translation>
    </message>
    <message>
        <source>No request leaves; what is sent waits in the outbox.</source>
        <translation>Keine Anfrage geht hinaus; Gesendetes wartet im Ausgang.</translation>
    </message>
    <message>
        <source>Prints the version and ends.</source>
        <translation>Gibt die Version aus und endet.</translation>
    </message>
    <message>
        <source>Prints this and ends.</source>
        <translation>Gibt dies aus und endet.</translation>
    </message>
    <message>
        <source>The language of this run: en or de.</source>
        <translation>Die Sprache dieses Laufs: en oder de.</translation>
    </message>
    <message>
        <source>The page to open: messages, conversations, outbox, insights, contacts, senders or lists.</source>
        <translation>Die Seite, die geöffnet wird: messages, conversations, outbox, insights, contacts, senders oder lists.</translation>
    </message>
    <message>
        <source>Compares an exported file with what its .about.json says, reads every message of an NDJSON one, and exits 0 only if all agrees. Opens nothing.</source>
        <translation>Vergleicht eine exportierte Datei mit dem, was ihre .about.json sagt, liest bei NDJSON jede Nachricht und endet nur dann mit 0, wenn alles stimmt. Öffnet nichts.</translation>
    </message>
</context>
<context>
    <name>arowana::StartProblemWindow</name>
    <message>
        <source>Arowana Console</source>
        <translation>Arowana Console</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>Der Arbeitsbereich konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Nothing was deleted, and nothing was sent.</source>
        <translation>Nichts wurde gelöscht, und nichts wurde gesendet.</translation>
    </message>
</context>
<context>
    <name>arowana::StopQuestion</name>
    <message>
        <source>Stop the list?</source>
        <translation>Die Liste beenden?</translation>
    </message>
    <message>
        <source>Stop the list “%1”?</source>
        <translation>Die Liste „%1“ beenden?</translation>
    </message>
    <message>
        <source>Stop and revoke</source>
        <translation>Anhalten und zurückrufen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Revoke the rest?</source>
        <translation>Den Rest zurückrufen?</translation>
    </message>
    <message>
        <source>Revoke the rest of the list “%1”?</source>
        <translation>Den Rest der Liste „%1“ zurückrufen?</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>It waits for your answer: nothing more of it leaves until then.</source>
        <translation>Sie wartet auf Ihre Antwort: bis dahin geht nichts mehr von ihr hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that have not left never will.</source>
        <translation>
            <numerusform>%n Zeile, die noch nicht hinausgegangen ist, wird es nie.</numerusform>
            <numerusform>%n Zeilen, die noch nicht hinausgegangen sind, werden es nie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on the way are revoked as far as the platform lets it. What was delivered stays delivered.</source>
        <translation>
            <numerusform>%n Nachricht unterwegs wird zurückgerufen, soweit die Plattform es zulässt. Zugestelltes bleibt zugestellt.</numerusform>
            <numerusform>%n Nachrichten unterwegs werden zurückgerufen, soweit die Plattform es zulässt. Zugestelltes bleibt zugestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on the way go on.</source>
        <translation>
            <numerusform>%n Nachricht unterwegs geht ihren Weg.</numerusform>
            <numerusform>%n Nachrichten unterwegs gehen ihren Weg.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::SuggestionEditor</name>
    <message>
        <source>&amp;Kind</source>
        <translation>Art des Vors&amp;chlags</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>W&amp;orte</translation>
    </message>
    <message>
        <source>Num&amp;ber to call</source>
        <translation>Nu&amp;mmer zum Anrufen</translation>
    </message>
    <message>
        <source>Address to &amp;open</source>
        <translation>&amp;Zu öffnende Adresse</translation>
    </message>
    <message>
        <source>Place given &amp;by</source>
        <translation>Ort besti&amp;mmt durch</translation>
    </message>
    <message>
        <source>C&amp;oordinates</source>
        <translation>Koord&amp;inaten</translation>
    </message>
    <message>
        <source>Search w&amp;ords</source>
        <translation>Suchbegr&amp;iffe</translation>
    </message>
    <message>
        <source>Te&amp;xt on the map</source>
        <translation>Te&amp;xt auf der Karte</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>Beg&amp;inn</translation>
    </message>
    <message>
        <source>End&amp;s</source>
        <translation>En&amp;de</translation>
    </message>
    <message>
        <source>Title &amp;of the entry</source>
        <translation>Titel i&amp;m Kalender</translation>
    </message>
    <message>
        <source>Te&amp;xt of the entry</source>
        <translation>Te&amp;xt im Kalender</translation>
    </message>
    <message>
        <source>Postba&amp;ck (optional)</source>
        <translation>&amp;Postback (freiwillig)</translation>
    </message>
    <message>
        <source>Fallback addr&amp;ess (optional)</source>
        <translation>Ausweichadresse (&amp;freiwillig)</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Call a number</source>
        <translation>Nummer anrufen</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open a link in the app</source>
        <translation>Link in der App öffnen</translation>
    </message>
    <message>
        <source>Show a place</source>
        <translation>Ort zeigen</translation>
    </message>
    <message>
        <source>Ask for the place</source>
        <translation>Nach dem Ort fragen</translation>
    </message>
    <message>
        <source>Calendar entry</source>
        <translation>Kalendereintrag</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Suchbegriffe</translation>
    </message>
    <message>
        <source>52.5163, 13.3777</source>
        <translation>52.5163, 13.3777</translation>
    </message>
    <message>
        <source>+49 30 1234567</source>
        <translation>+49 30 1234567</translation>
    </message>
    <message>
        <source>Cannot be read here</source>
        <translation>Hier nicht lesbar</translation>
    </message>
</context>
<context>
    <name>arowana::SuggestionList</name>
    <message>
        <source>None. Insert adds one.</source>
        <translation>Keine Einträge. Einfg fügt einen hinzu.</translation>
    </message>
    <message>
        <source>S&amp;uggestions</source>
        <translation>Vorsch&amp;läge</translation>
    </message>
    <message>
        <source>Add suggestion</source>
        <translation>Vorschlag hinzufügen</translation>
    </message>
    <message>
        <source>Remove suggestion</source>
        <translation>Vorschlag entfernen</translation>
    </message>
    <message>
        <source>More than %1 are not allowed.</source>
        <translation>Mehr als %1 sind nicht erlaubt.</translation>
    </message>
    <message>
        <source>Suggestion %1</source>
        <translation>Vorschlag %1</translation>
    </message>
    <message>
        <source>Suggestion %1 of %2: %3</source>
        <translation>Vorschlag %1 von %2: %3</translation>
    </message>
    <message>
        <source>Suggestion %1: %2</source>
        <translation>Vorschlag %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Remove suggestion?</source>
        <translation>Vorschlag entfernen?</translation>
    </message>
    <message>
        <source>Remove suggestion %1 with what is written in it?</source>
        <translation>Vorschlag %1 mit dem, was darin steht, entfernen?</translation>
    </message>
    <message>
        <source>The other suggestions stay as they are.</source>
        <translation>Die anderen Vorschläge bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>arowana::TemplateEditor</name>
    <message>
        <source>Template &amp;id</source>
        <translation>K&amp;ennung der Vorlage</translation>
    </message>
    <message>
        <source>Ve&amp;rsion (optional)</source>
        <translation>Ver&amp;sion (freiwillig)</translation>
    </message>
    <message>
        <source>&amp;Subject (optional)</source>
        <translation>&amp;Betreff (freiwillig)</translation>
    </message>
    <message>
        <source>Varia&amp;bles</source>
        <translation>Var&amp;iablen</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Remove variable</source>
        <translation>Variable entfernen</translation>
    </message>
    <message>
        <source>the latest published</source>
        <translation>die zuletzt veröffentlichte</translation>
    </message>
    <message>
        <source>where the template has none</source>
        <translation>wenn die Vorlage keinen hat</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>arowana::TemplateView</name>
    <message>
        <source>The template&apos;s content lies on the platform. What is filled in here is known:</source>
        <translation>Der Inhalt der Vorlage liegt auf der Plattform. Bekannt ist, was hier eingesetzt wird:</translation>
    </message>
    <message>
        <source>No variables.</source>
        <translation>Keine Variablen.</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>No template named yet</source>
        <translation>Noch keine Vorlage genannt</translation>
    </message>
    <message>
        <source>The latest published version</source>
        <translation>Die zuletzt veröffentlichte Version</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>arowana::TimelineModel</name>
    <message>
        <source>%1 just now</source>
        <translation>%1 gerade eben</translation>
    </message>
    <message>
        <source>%1 %2 ago</source>
        <translation>%1 vor %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Not known then</source>
        <translation>Damals unbekannt</translation>
    </message>
</context>
<context>
    <name>arowana::TranscriptCopy</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>[%1] %2: %3</source>
        <extracomment>One line of a copied transcript: time, who, what.</extracomment>
        <translation>[%1] %2: %3</translation>
    </message>
</context>
<context>
    <name>arowana::TranscriptModel</name>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>session opened %1</source>
        <translation>Sitzung geöffnet %1</translation>
    </message>
    <message>
        <source>session ended about %1</source>
        <translation>Sitzung beendet etwa %1</translation>
    </message>
    <message>
        <source>session ended %1</source>
        <translation>Sitzung beendet %1</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation>%1 reserviert</translation>
    </message>
    <message>
        <source>They tapped %1, %2</source>
        <translation>Angetippt: %1, %2</translation>
    </message>
    <message>
        <source>You: %1, %2, %3</source>
        <translation>Sie: %1, %2, %3</translation>
    </message>
    <message>
        <source>They: %1, %2</source>
        <translation>Gegenüber: %1, %2</translation>
    </message>
    <message>
        <source>postback %1</source>
        <translation>Postback %1</translation>
    </message>
    <message>
        <source>session over by %1, when the platform refused a reply</source>
        <translation>Sitzung zu Ende um %1, als die Plattform eine Antwort ablehnte</translation>
    </message>
    <message>
        <source>cost so far %1</source>
        <translation>Kosten bisher %1</translation>
    </message>
    <message>
        <source>(invisible characters) %1</source>
        <extracomment>In place of a message in which nothing can be seen; %1: the characters it consists of, as `[U+FEFF]`.</extracomment>
        <translation>(unsichtbare Zeichen) %1</translation>
    </message>
    <message>
        <source>agent not known</source>
        <translation>Agent nicht bekannt</translation>
    </message>
</context>
<context>
    <name>arowana::TranscriptPane</name>
    <message>
        <source>Transcript</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n new ↓</source>
        <translation>
            <numerusform>%n neue ↓</numerusform>
            <numerusform>%n neue ↓</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Show in &amp;Messages</source>
        <translation>In „&amp;Nachrichten“ zeigen</translation>
    </message>
    <message>
        <source>&amp;Write it again</source>
        <translation>Noch einmal &amp;schreiben</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open the link?</source>
        <translation>Den Link öffnen?</translation>
    </message>
    <message>
        <source>It leads to %1.</source>
        <translation>Er führt zu %1.</translation>
    </message>
    <message>
        <source>A customer wrote it. The whole address:
%1</source>
        <translation>Ein Kunde hat ihn geschrieben. Die ganze Adresse:
%1</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>The messages are still being read.</source>
        <translation>Die Nachrichten werden noch gelesen.</translation>
    </message>
</context>
<context>
    <name>arowana::TranscriptView</name>
    <message>
        <source>Postback: %1</source>
        <translation>Postback: %1</translation>
    </message>
    <message>
        <source>The webhook and the message log both told a reply of this person with these words at about this time. They give no number in common, so it counts as one.</source>
        <translation>Webhook und Nachrichtenprotokoll haben beide um diese Zeit eine Antwort dieser Person mit diesen Worten gemeldet. Eine gemeinsame Nummer nennen sie nicht, deshalb zählt es als eine.</translation>
    </message>
</context>
<context>
    <name>arowana::TroubleCard</name>
    <message>
        <source>What is not known</source>
        <translation>Was nicht bekannt ist</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Warum es fehlschlug</translation>
    </message>
    <message>
        <source>Send again in %1</source>
        <translation>Neu senden in %1</translation>
    </message>
    <message>
        <source>Why it is deferred</source>
        <translation>Warum sie aufgeschoben ist</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Warum sie abgelehnt wurde</translation>
    </message>
    <message>
        <source>Why it expired</source>
        <translation>Warum sie abgelaufen ist</translation>
    </message>
    <message>
        <source>Why it bounced</source>
        <translation>Warum sie zurückkam</translation>
    </message>
    <message>
        <source>What the spam report means</source>
        <translation>Was die Spam-Meldung bedeutet</translation>
    </message>
    <message>
        <source>What unsubscribing means</source>
        <translation>Was die Abmeldung bedeutet</translation>
    </message>
</context>
<context>
    <name>arowana::TruthBar</name>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n gehalten</numerusform>
            <numerusform>%n gehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sending</source>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nichts wartet auf das Senden.</translation>
    </message>
    <message>
        <source>Every message is on disk before its first byte leaves.</source>
        <translation>Jede Nachricht liegt auf der Platte, bevor ihr erstes Byte hinausgeht.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>The platform has not said the balance yet.</source>
        <translation>Die Plattform hat das Guthaben noch nicht genannt.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation>%1 reserviert</translation>
    </message>
    <message>
        <source>%1 total</source>
        <translation>%1 gesamt</translation>
    </message>
    <message>
        <source>Reserved money is held for messages on their way: charged when they are delivered, released when they fail.</source>
        <translation>Reserviertes Geld wird für Nachrichten unterwegs zurückgehalten: berechnet bei Zustellung, freigegeben bei Fehlschlag.</translation>
    </message>
    <message>
        <source>%1 is in %2, with %3 this month.</source>
        <translation>%1 ist in %2, mit %3 in diesem Monat.</translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <translation>%1 ist in %2.</translation>
    </message>
    <message>
        <source>The next tier begins at %1.</source>
        <translation>Die nächste Stufe beginnt bei %1.</translation>
    </message>
    <message>
        <source>%1, as the platform said last.</source>
        <translation>%1, wie von der Plattform zuletzt genannt.</translation>
    </message>
    <message>
        <source>Sends from this console: %1 reserved now; %2 charged and %3 released this month.</source>
        <translation>Sendungen dieser Konsole: %1 jetzt reserviert; %2 berechnet und %3 freigegeben in diesem Monat.</translation>
    </message>
    <message>
        <source>Nothing: sends from here have moved the balance since the platform told it; it is asked for again by itself.</source>
        <translation>Nichts: Sendungen von hier haben das Guthaben verändert, seit die Plattform es genannt hat; es wird von selbst erneut erfragt.</translation>
    </message>
    <message>
        <source>%1 of what is reserved was not reserved by this console: other programs or people use the same account.</source>
        <translation>%1 vom Reservierten hat nicht diese Konsole reserviert: andere Programme oder Personen benutzen dasselbe Konto.</translation>
    </message>
    <message>
        <source>The platform reserves %1 less than this console counts. The platform&apos;s number holds.</source>
        <translation>Die Plattform reserviert %1 weniger, als diese Konsole zählt. Es gilt die Zahl der Plattform.</translation>
    </message>
    <message>
        <source>Messages being sent wait for the platform&apos;s answer.</source>
        <translation>Nachrichten unterwegs warten auf die Antwort der Plattform.</translation>
    </message>
    <message>
        <source>Unknown ones are asked again with the same key, so they cannot go out twice; after 23 hours they wait for your decision.</source>
        <translation>Unbekannte werden mit demselben Schlüssel erneut gefragt und können so nicht zweimal hinausgehen; nach 23 Stunden warten sie auf Ihre Entscheidung.</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at what the message log has of those to decide, then say what they are.</source>
        <translation>Ansehen, was das Nachrichtenprotokoll von den zu entscheidenden hat, dann sagen, was sie sind.</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>%1, as the platform said %2, on %3.</source>
        <translation>%1, wie von der Plattform %2 genannt, am %3.</translation>
    </message>
    <message>
        <source>Told %1.</source>
        <translation>Genannt %1.</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>Schlüssel eingeben</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Ausgang zeigen</translation>
    </message>
    <message>
        <source>Sign deliveries with a new secret from now on?</source>
        <translation>Zustellungen ab jetzt mit einem neuen Geheimnis signieren?</translation>
    </message>
    <message>
        <source>The one in use stays valid here for 25 hours, so that no delivery on its way is lost. Do this when somebody else may have learnt it.</source>
        <translation>Das bisherige gilt hier noch 25 Stunden, damit keine Zustellung unterwegs verloren geht. Sinnvoll, wenn jemand anders es erfahren haben könnte.</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>Neues Geheimnis</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>sending stopped</source>
        <translation>Senden angehalten</translation>
    </message>
    <message>
        <source>Start it without --offline to send what waits.</source>
        <translation>Ohne --offline starten, um das Wartende zu senden.</translation>
    </message>
    <message>
        <source>Enter a valid key at the API lamp.</source>
        <translation>Bei der API-Anzeige einen gültigen Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>Nothing: what waits leaves by itself as soon as it can.</source>
        <translation>Nichts: was wartet, geht von selbst hinaus, sobald es kann.</translation>
    </message>
    <message>
        <source>What waits leaves once the log was read whole for each one to decide, or you have decided about it.</source>
        <translation>Was wartet, geht hinaus, sobald das Protokoll zu jeder offenen Entscheidung ganz gelesen ist oder Sie entschieden haben.</translation>
    </message>
    <message>
        <source>Those to decide stay as they are until you have decided.</source>
        <translation>Was zu entscheiden ist, bleibt, wie es ist, bis Sie entschieden haben.</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>New secret…</source>
        <translation>Neues Geheimnis…</translation>
    </message>
    <message>
        <source>Stop deliveries…</source>
        <translation>Zustellungen beenden…</translation>
    </message>
    <message>
        <source>New webhook secret?</source>
        <translation>Neues Webhook-Geheimnis?</translation>
    </message>
    <message>
        <source>Stop deliveries?</source>
        <translation>Zustellungen beenden?</translation>
    </message>
    <message>
        <source>Stop the deliveries of events to this console?</source>
        <translation>Die Zustellung von Ereignissen an diese Konsole beenden?</translation>
    </message>
    <message>
        <source>The platform forgets this console&apos;s address, and the console asks for what happened instead. The next start registers the address again.</source>
        <translation>Die Plattform vergisst die Adresse dieser Konsole, und die Konsole fragt stattdessen ab, was geschehen ist. Der nächste Start meldet die Adresse wieder an.</translation>
    </message>
    <message>
        <source>Stop deliveries</source>
        <translation>Zustellungen beenden</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Held messages leave when their time is up.</source>
        <translation>Gehaltene Nachrichten gehen ab, wenn ihre Zeit um ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n held message(s) were found after a restart and leave only when you say so.</source>
        <translation>
            <numerusform>%n gehaltene Nachricht wurde nach einem Neustart gefunden und geht erst auf Ihr Wort ab.</numerusform>
            <numerusform>%n gehaltene Nachrichten wurden nach einem Neustart gefunden und gehen erst auf Ihr Wort ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to release</source>
        <translation>
            <numerusform>%n freizugeben</numerusform>
            <numerusform>%n freizugeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Send or stop those found after a restart.</source>
        <translation>Die nach einem Neustart gefundenen senden oder stoppen.</translation>
    </message>
    <message>
        <source>%1 were to be added, %2.</source>
        <translation>%1 sollten hinzukommen, %2.</translation>
    </message>
    <message>
        <source>automatic top-up failed</source>
        <translation>automatisches Aufladen gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>%n refused: not sent, and nothing was charged. They stand in the outbox until they are dismissed.</source>
        <translation>
            <numerusform>%n abgelehnt: nicht gesendet und nicht berechnet. Sie steht im Ausgang, bis sie abgelegt wird.</numerusform>
            <numerusform>%n abgelehnt: nicht gesendet und nicht berechnet. Sie stehen im Ausgang, bis sie abgelegt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait in lists that are paused.</source>
        <translation>
            <numerusform>%n Nachricht wartet in angehaltenen Listen.</numerusform>
            <numerusform>%n Nachrichten warten in angehaltenen Listen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in lists</source>
        <translation>
            <numerusform>%n in Listen</numerusform>
            <numerusform>%n in Listen</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused messages say why in their details. Dismiss those that are done with.</source>
        <translation>Abgelehnte Nachrichten sagen in ihren Einzelheiten, warum. Legen Sie ab, was erledigt ist.</translation>
    </message>
    <message>
        <source>Go on with the lists, or stop them.</source>
        <translation>Fahren Sie mit den Listen fort, oder beenden Sie sie.</translation>
    </message>
    <message>
        <source>Show the lists</source>
        <translation>Die Listen zeigen</translation>
    </message>
    <message>
        <source>Show what is set aside</source>
        <translation>Beiseitegelegtes zeigen</translation>
    </message>
</context>
<context>
    <name>arowana::TtlField</name>
    <message>
        <source>Time to &amp;live</source>
        <translation>&amp;Gültigkeit</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>arowana::TwinLine</name>
    <message>
        <source>Show the other</source>
        <translation>Die andere zeigen</translation>
    </message>
    <message>
        <source>Both stay as they are until the outcome is known</source>
        <translation>Beide bleiben, wie sie sind, bis der Ausgang bekannt ist</translation>
    </message>
    <message>
        <source>This may be your send of %1, whose answer was lost.</source>
        <translation>Das kann Ihre Sendung von %1 sein, deren Antwort verloren ging.</translation>
    </message>
    <message>
        <source>The message of %1 in the list may be this send.</source>
        <translation>Die Nachricht von %1 in der Liste kann diese Sendung sein.</translation>
    </message>
</context>
<context>
    <name>arowana::UnitTip</name>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>The 161st character begins at “%1”; a Basic ends before it.</source>
        <translation>Das 161. Zeichen beginnt bei „%1“; ein Basic endet davor.</translation>
    </message>
    <message>
        <source>The 161st byte is in “%1”; the platform may count bytes.</source>
        <translation>Das 161. Byte liegt in „%1“; womöglich zählt die Plattform Bytes.</translation>
    </message>
</context>
<context>
    <name>arowana::VariableTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remove variable?</source>
        <translation>Variable entfernen?</translation>
    </message>
    <message>
        <source>Remove variable %1 with its value?</source>
        <translation>Variable %1 mit ihrem Wert entfernen?</translation>
    </message>
    <message>
        <source>Remove the variable “%1” with its value?</source>
        <translation>Die Variable „%1“ mit ihrem Wert entfernen?</translation>
    </message>
    <message>
        <source>The other variables stay as they are.</source>
        <translation>Die anderen Variablen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>arowana::WebhookListener</name>
    <message>
        <source>Port %1 on %2 is used by another program.</source>
        <translation>Port %1 auf %2 wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>End that program, or choose another port; port 0 picks a free one.</source>
        <translation>Jenes Programm beenden oder einen anderen Port wählen; Port 0 wählt einen freien.</translation>
    </message>
    <message>
        <source>The system does not let this program listen on port %1.</source>
        <translation>Das System lässt dieses Programm nicht auf Port %1 lauschen.</translation>
    </message>
    <message>
        <source>Choose a port from 1024 up; port 0 picks a free one.</source>
        <translation>Einen Port ab 1024 wählen; Port 0 wählt einen freien.</translation>
    </message>
    <message>
        <source>This computer has no network address %1.</source>
        <translation>Dieser Rechner hat keine Netzadresse %1.</translation>
    </message>
    <message>
        <source>Choose 127.0.0.1 or an address of this computer.</source>
        <translation>127.0.0.1 oder eine Adresse dieses Rechners wählen.</translation>
    </message>
    <message>
        <source>The webhook listener cannot listen on %1, port %2.</source>
        <translation>Der Webhook-Empfänger kann auf %1, Port %2, nicht lauschen.</translation>
    </message>
    <message>
        <source>Choose another address or port.</source>
        <translation>Eine andere Adresse oder einen anderen Port wählen.</translation>
    </message>
</context>
<context>
    <name>arowana::Wire</name>
    <message>
        <source>What came in cannot be understood.</source>
        <translation>Was ankam, ist nicht zu verstehen.</translation>
    </message>
</context>
<context>
    <name>arowana::WorkspaceBox</name>
    <message>
        <source>practice, no money</source>
        <translation>Übung, ohne Geld</translation>
    </message>
    <message>
        <source>live</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1, offline</translation>
    </message>
</context>
</TS>
