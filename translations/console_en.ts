<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CannedWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) came in from the file.</source>
        <translation>
            <numerusform>%n text came in from the file.</numerusform>
            <numerusform>%n texts came in from the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stood here already.</source>
        <translation>
            <numerusform>%n stood here already.</numerusform>
            <numerusform>%n stood here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposeWords</name>
    <message numerus="yes">
        <source>%Ln byte(s) over the limit of %1.</source>
        <translation>
            <numerusform>%Ln byte over the limit of %1.</numerusform>
            <numerusform>%Ln bytes over the limit of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) over the limit of %1.</source>
        <translation>
            <numerusform>%Ln character over the limit of %1.</numerusform>
            <numerusform>%Ln characters over the limit of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactWords</name>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n tag(s).</source>
        <translation>
            <numerusform>At most %n tag.</numerusform>
            <numerusform>At most %n tags.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountLine</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message numerus="yes">
        <source>The message log between %1 and %2 has %n message(s) with this content:</source>
        <translation>
            <numerusform>The message log between %1 and %2 has %n message with this content:</numerusform>
            <numerusform>The message log between %1 and %2 has %n messages with this content:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message log between %1 and %2 could not be read whole; the part that was read has %n message(s) with this content:</source>
        <translation>
            <numerusform>The message log between %1 and %2 could not be read whole; the part that was read has %n message with this content:</numerusform>
            <numerusform>The message log between %1 and %2 could not be read whole; the part that was read has %n messages with this content:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message log has %n message(s) with this content. If one of them is this one, the recipient gets it twice and it is charged twice.</source>
        <translation>
            <numerusform>The message log has %n message with this content. If it is this one, the recipient gets it twice and it is charged twice.</numerusform>
            <numerusform>The message log has %n messages with this content. If one of them is this one, the recipient gets it twice and it is charged twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n further copy(s), the last at %1.</source>
        <translation>
            <numerusform>%n further copy, the last at %1.</numerusform>
            <numerusform>%n further copies, the last at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenCharacters</name>
    <message numerus="yes">
        <source>Has %n character(s) that cannot be seen and count: %1.</source>
        <translation>
            <numerusform>Has %n character that cannot be seen and counts: %1.</numerusform>
            <numerusform>Has %n characters that cannot be seen and count: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>About %n minute(s) left.</source>
        <translation>
            <numerusform>About %n minute left.</numerusform>
            <numerusform>About %n minutes left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n hour(s) left.</source>
        <translation>
            <numerusform>About %n hour left.</numerusform>
            <numerusform>About %n hours left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n day(s) left.</source>
        <translation>
            <numerusform>About %n day left.</numerusform>
            <numerusform>About %n days left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LampWords</name>
    <message numerus="yes">
        <source>%n event(s) could not be understood and are kept aside.</source>
        <translation>
            <numerusform>%n event could not be understood and is kept aside.</numerusform>
            <numerusform>%n events could not be understood and are kept aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) with a wrong signature were turned away.</source>
        <translation>
            <numerusform>%n delivery with a wrong signature was turned away.</numerusform>
            <numerusform>%n deliveries with a wrong signature were turned away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) still to be asked for.</source>
        <translation>
            <numerusform>%n message still to be asked for.</numerusform>
            <numerusform>%n messages still to be asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned away</source>
        <translation>
            <numerusform>%n turned away</numerusform>
            <numerusform>%n turned away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other request(s) that cannot be deliveries were turned away.</source>
        <translation>
            <numerusform>%n other request that cannot be a delivery was turned away.</numerusform>
            <numerusform>%n other requests that cannot be deliveries were turned away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: filled at %2 from the message log, %n message(s) had gone on.</source>
        <translation>
            <numerusform>%1: filled at %2 from the message log, %n message had gone on.</numerusform>
            <numerusform>%1: filled at %2 from the message log, %n messages had gone on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came with a known id and another content; they are kept aside and never applied.</source>
        <translation>
            <numerusform>%n event came with a known id and another content; it is kept aside and never applied.</numerusform>
            <numerusform>%n events came with a known id and another content; they are kept aside and never applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of a kind that this version does not know are kept aside.</source>
        <translation>
            <numerusform>%n event of a kind that this version does not know is kept aside.</numerusform>
            <numerusform>%n events of a kind that this version does not know are kept aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message numerus="yes">
        <source>Enter at least %n second(s).</source>
        <translation>
            <numerusform>Enter at least %n second.</numerusform>
            <numerusform>Enter at least %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The network may not keep a message longer than %n day(s).</source>
        <translation>
            <numerusform>The network may not keep a message longer than %n day.</numerusform>
            <numerusform>The network may not keep a message longer than %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message numerus="yes">
        <source>Of %n message(s) that waited too little is left to send or ask about it; look for it at the platform.</source>
        <translation>
            <numerusform>Of %n message that waited too little is left to send or ask about it; look for it at the platform.</numerusform>
            <numerusform>Of %n messages that waited too little is left to send or ask about them; look for them at the platform.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendBudget</name>
    <message numerus="yes">
        <source>The budget of %n message(s) a minute is used up.</source>
        <translation>
            <numerusform>The budget of %n message a minute is used up.</numerusform>
            <numerusform>The budget of %n messages a minute is used up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent and nothing is lost. Send it again in %n second(s), or raise the budget in the settings.</source>
        <translation>
            <numerusform>Nothing was sent and nothing is lost. Send it again in %n second, or raise the budget in the settings.</numerusform>
            <numerusform>Nothing was sent and nothing is lost. Send it again in %n seconds, or raise the budget in the settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The budget of %n message(s) in 24 hours is used up.</source>
        <translation>
            <numerusform>The budget of %n message in 24 hours is used up.</numerusform>
            <numerusform>The budget of %n messages in 24 hours is used up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent and nothing is lost. Send it again in %n minute(s), or raise the budget in the settings.</source>
        <translation>
            <numerusform>Nothing was sent and nothing is lost. Send it again in %n minute, or raise the budget in the settings.</numerusform>
            <numerusform>Nothing was sent and nothing is lost. Send it again in %n minutes, or raise the budget in the settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendRunner</name>
    <message numerus="yes">
        <source>%n stored list(s) cannot be read.</source>
        <translation>
            <numerusform>%n stored list cannot be read.</numerusform>
            <numerusform>%n stored lists cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SenderWords</name>
    <message numerus="yes">
        <source>%1, launched with %2 of %n carrier(s)</source>
        <translation>
            <numerusform>%1, launched with %2 of %n carrier</numerusform>
            <numerusform>%1, launched with %2 of %n carriers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 24-hour session(s) are open, counted by the platform&apos;s clock. Inside one a session reply can be sent.</source>
        <translation>
            <numerusform>%n 24-hour session is open, counted by the platform&apos;s clock. Inside it a session reply can be sent.</numerusform>
            <numerusform>%n 24-hour sessions are open, counted by the platform&apos;s clock. Inside one a session reply can be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more end later.</source>
        <translation>
            <numerusform>%n more ends later.</numerusform>
            <numerusform>%n more end later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Single: %n suggestion(s)</source>
        <translation>
            <numerusform>Single: %n suggestion</numerusform>
            <numerusform>Single: %n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::Banner</name>
    <message numerus="yes">
        <source>Dismiss, %n more</source>
        <translation>
            <numerusform>Dismiss, %n more</numerusform>
            <numerusform>Dismiss, %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::CannedDialog</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Throw away what was typed in %n text(s)?</source>
        <translation>
            <numerusform>Throw away what was typed in %n text?</numerusform>
            <numerusform>Throw away what was typed in %n texts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::CannedTransfer</name>
    <message numerus="yes">
        <source>%n text(s) were written to “%1”.</source>
        <translation>
            <numerusform>%n text was written to “%1”.</numerusform>
            <numerusform>%n texts were written to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of the file stand for other texts here: %1.</source>
        <translation>
            <numerusform>%n name of the file stands for another text here: %1.</numerusform>
            <numerusform>%n names of the file stand for other texts here: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::ComposeDialog</name>
    <message numerus="yes">
        <source>%n thing(s) to put right before it can be sent.</source>
        <translation>
            <numerusform>%n thing to put right before it can be sent.</numerusform>
            <numerusform>%n things to put right before it can be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be sent, with %n thing(s) to look at. Nothing was sent.</source>
        <translation>
            <numerusform>It can be sent, with %n thing to look at. Nothing was sent.</numerusform>
            <numerusform>It can be sent, with %n things to look at. Nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will be refused, for %n reason(s) named above. Nothing was sent.</source>
        <translation>
            <numerusform>It will be refused, for %n reason named above. Nothing was sent.</numerusform>
            <numerusform>It will be refused, for %n reasons named above. Nothing was sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::ConsentDialog</name>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::ContactCardView</name>
    <message numerus="yes">
        <source>%n message(s) here, both ways.</source>
        <translation>
            <numerusform>%n message here, both ways.</numerusform>
            <numerusform>%n messages here, both ways.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::ContactsPage</name>
    <message numerus="yes">
        <source>%n known here</source>
        <translation>
            <numerusform>%n known here</numerusform>
            <numerusform>%n known here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::DecisionCard</name>
    <message numerus="yes">
        <source>%n more are not shown; Messages has them all.</source>
        <translation>
            <numerusform>%n more is not shown; Messages has them all.</numerusform>
            <numerusform>%n more are not shown; Messages has them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::DesktopNotice</name>
    <message numerus="yes">
        <source>%n conversation(s) end within %1 minutes.</source>
        <translation>
            <numerusform>%n conversation ends within %1 minutes.</numerusform>
            <numerusform>%n conversations end within %1 minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::EndNotice</name>
    <message numerus="yes">
        <source>The session with %1 ends in about %n minute(s).</source>
        <translation>
            <numerusform>The session with %1 ends in about %n minute.</numerusform>
            <numerusform>The session with %1 ends in about %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session with %1 ends in %n minute(s).</source>
        <translation>
            <numerusform>The session with %1 ends in %n minute.</numerusform>
            <numerusform>The session with %1 ends in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more end(s) soon.</source>
        <translation>
            <numerusform>%n more ends soon.</numerusform>
            <numerusform>%n more end soon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session with %1 ends in about %n second(s).</source>
        <translation>
            <numerusform>The session with %1 ends in about %n second.</numerusform>
            <numerusform>The session with %1 ends in about %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session with %1 ends in %n second(s).</source>
        <translation>
            <numerusform>The session with %1 ends in %n second.</numerusform>
            <numerusform>The session with %1 ends in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::ExportBar</name>
    <message numerus="yes">
        <source>%1 has %n line(s) of “%2”.</source>
        <translation>
            <numerusform>%1 has %n line of “%2”.</numerusform>
            <numerusform>%1 has %n lines of “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::ExportDialog</name>
    <message numerus="yes">
        <source>%1 has %n message(s). What it holds and of which query stands in %2.</source>
        <translation>
            <numerusform>%1 has %n message. What it holds and of which query stands in %2.</numerusform>
            <numerusform>%1 has %n messages. What it holds and of which query stands in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::GuidedRun</name>
    <message numerus="yes">
        <source>The scenario did not come to its end in %n second(s).</source>
        <translation>
            <numerusform>The scenario did not come to its end in %n second.</numerusform>
            <numerusform>The scenario did not come to its end in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The console and the ledger agree on %n message(s).</source>
        <translation>
            <numerusform>The console and the ledger agree on %n message.</numerusform>
            <numerusform>The console and the ledger agree on %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::HeldBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::ImportDialog</name>
    <message numerus="yes">
        <source>Checking: %n line(s) so far.</source>
        <translation>
            <numerusform>Checking: %n line so far.</numerusform>
            <numerusform>Checking: %n lines so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) can be imported.</source>
        <translation>
            <numerusform>%n contact can be imported.</numerusform>
            <numerusform>%n contacts can be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are left out; they stand below.</source>
        <translation>
            <numerusform>%n line is left out; it stands below.</numerusform>
            <numerusform>%n lines are left out; they stand below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told again, %n contact(s) without an e-mail address could be there twice.</source>
        <translation>
            <numerusform>Told again, %n contact without an e-mail address could be there twice.</numerusform>
            <numerusform>Told again, %n contacts without an e-mail address could be there twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) are left out.</source>
        <translation>
            <numerusform>%n more line is left out.</numerusform>
            <numerusform>%n more lines are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::ListLinesModel</name>
    <message numerus="yes">
        <source>Line %1 has %n cell(s) where %2 belong, so its values may stand in the wrong columns. Put a text that holds the separating sign in quotation marks.</source>
        <translation>
            <numerusform>Line %1 has %n cell where %2 belong, so its values may stand in the wrong columns. Put a text that holds the separating sign in quotation marks.</numerusform>
            <numerusform>Line %1 has %n cells where %2 belong, so its values may stand in the wrong columns. Put a text that holds the separating sign in quotation marks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::MessagesPage</name>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation>
            <numerusform>%n new ↑</numerusform>
            <numerusform>%n new ↑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::OpenContacts</name>
    <message numerus="yes">
        <source>It is not known whether %n contact(s) were created</source>
        <translation>
            <numerusform>It is not known whether %n contact was created</numerusform>
            <numerusform>It is not known whether %n contacts were created</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::OutboxPage</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sending</source>
        <translation>
            <numerusform>%n sending</numerusform>
            <numerusform>%n sending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::QueryBar</name>
    <message numerus="yes">
        <source>%n more problem(s) are marked.</source>
        <translation>
            <numerusform>%n more problem is marked.</numerusform>
            <numerusform>%n more problems are marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::RunCard</name>
    <message numerus="yes">
        <source>Expected price: %1, and %n message(s) of which it is not known yet</source>
        <translation>
            <numerusform>Expected price: %1, and %n message of which it is not known yet</numerusform>
            <numerusform>Expected price: %1, and %n messages of which it is not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more warning(s) at the fields of the message.</source>
        <translation>
            <numerusform>%n more warning at the fields of the message.</numerusform>
            <numerusform>%n more warnings at the fields of the message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::RunDialog</name>
    <message numerus="yes">
        <source>%n line(s) read.</source>
        <translation>
            <numerusform>%n line read.</numerusform>
            <numerusform>%n lines read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be sent.</source>
        <translation>
            <numerusform>%n message will be sent.</numerusform>
            <numerusform>%n messages will be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are left out.</source>
        <translation>
            <numerusform>%n line is left out.</numerusform>
            <numerusform>%n lines are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After the first %n it waits for you.</source>
        <translation>
            <numerusform>After the first %n it waits for you.</numerusform>
            <numerusform>After the first %n it waits for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send this message to %n recipient(s)?</source>
        <translation>
            <numerusform>Send this message to %n recipient?</numerusform>
            <numerusform>Send this message to %n recipients?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n recipient(s)</source>
        <translation>
            <numerusform>Send to %n recipient</numerusform>
            <numerusform>Send to %n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without remark.</source>
        <translation>
            <numerusform>%n line without remark.</numerusform>
            <numerusform>%n lines without remark.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to look at.</source>
        <translation>
            <numerusform>%n line to look at.</numerusform>
            <numerusform>%n lines to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that cannot be sent.</source>
        <translation>
            <numerusform>%n line that cannot be sent.</numerusform>
            <numerusform>%n lines that cannot be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n people it is not known here whether they have agreed to newsletters; the platform decides.</source>
        <translation>
            <numerusform>Of %n person it is not known here whether they have agreed to newsletters; the platform decides.</numerusform>
            <numerusform>Of %n people it is not known here whether they have agreed to newsletters; the platform decides.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::RunListModel</name>
    <message numerus="yes">
        <source>Trying %n line(s)</source>
        <translation>
            <numerusform>Trying %n line</numerusform>
            <numerusform>Trying %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting after %n line(s)</source>
        <translation>
            <numerusform>Waiting after %n line</numerusform>
            <numerusform>Waiting after %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are billed as expected, and none differs.</source>
        <translation>
            <numerusform>%n line is billed as expected, and none differs.</numerusform>
            <numerusform>%n lines are billed as expected, and none differs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ from what was expected: some cost %1 more together, others %2 less.</source>
        <translation>
            <numerusform>%n line differs from what was expected: some cost %1 more together, others %2 less.</numerusform>
            <numerusform>%n lines differ from what was expected: some cost %1 more together, others %2 less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ from what was expected: %1 more together.</source>
        <translation>
            <numerusform>%n line differs from what was expected: %1 more together.</numerusform>
            <numerusform>%n lines differ from what was expected: %1 more together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ from what was expected: %1 less together.</source>
        <translation>
            <numerusform>%n line differs from what was expected: %1 less together.</numerusform>
            <numerusform>%n lines differ from what was expected: %1 less together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ from what was expected, by no amount that is known.</source>
        <translation>
            <numerusform>%n line differs from what was expected, by no amount that is known.</numerusform>
            <numerusform>%n lines differ from what was expected, by no amount that is known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::SendCard</name>
    <message numerus="yes">
        <source>%n more warning(s) at the fields.</source>
        <translation>
            <numerusform>%n more warning at the fields.</numerusform>
            <numerusform>%n more warnings at the fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This workspace&apos;s own budget of %n message(s) a minute is used up. Wait a minute, or raise it in the settings.</source>
        <translation>
            <numerusform>This workspace&apos;s own budget of %n message a minute is used up. Wait a minute, or raise it in the settings.</numerusform>
            <numerusform>This workspace&apos;s own budget of %n messages a minute is used up. Wait a minute, or raise it in the settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This workspace&apos;s own budget of %n message(s) in 24 hours is used up. Raise it in the settings, or send it tomorrow.</source>
        <translation>
            <numerusform>This workspace&apos;s own budget of %n message in 24 hours is used up. Raise it in the settings, or send it tomorrow.</numerusform>
            <numerusform>This workspace&apos;s own budget of %n messages in 24 hours is used up. Raise it in the settings, or send it tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) to put right.</source>
        <translation>
            <numerusform>%n more thing to put right.</numerusform>
            <numerusform>%n more things to put right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::SendersPage</name>
    <message numerus="yes">
        <source>%n sender(s)</source>
        <translation>
            <numerusform>%n sender</numerusform>
            <numerusform>%n senders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::SessionBoard</name>
    <message numerus="yes">
        <source>%n reply(ies) from the message log belong to no known agent, so to no conversation.
They are in Messages, and come here once a sender has their channel id.</source>
        <translation>
            <numerusform>%n reply from the message log belongs to no known agent, so to no conversation.
It is in Messages, and comes here once a sender has its channel id.</numerusform>
            <numerusform>%n replies from the message log belong to no known agent, so to no conversation.
They are in Messages, and come here once a sender has their channel id.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::SessionBoardModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::SetAsideDialog</name>
    <message numerus="yes">
        <source>It came %n time(s), last at %1.</source>
        <translation>
            <numerusform>It came %n time, last at %1.</numerusform>
            <numerusform>It came %n times, last at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) tried again: none of them is understood by this version.</source>
        <translation>
            <numerusform>%n event tried again: it is not understood by this version.</numerusform>
            <numerusform>%n events tried again: none of them is understood by this version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) tried again, %1 of them understood and taken up.</source>
        <translation>
            <numerusform>%n event tried again, %1 of them understood and taken up.</numerusform>
            <numerusform>%n events tried again, %1 of them understood and taken up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) marked as seen. They stay in the workspace&apos;s file as they came.</source>
        <translation>
            <numerusform>%n event marked as seen. It stays in the workspace&apos;s file as it came.</numerusform>
            <numerusform>%n events marked as seen. They stay in the workspace&apos;s file as they came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n event(s) with their bytes as they came.</source>
        <translation>
            <numerusform>“%1” has %n event with its bytes as it came.</numerusform>
            <numerusform>“%1” has %n events with their bytes as they came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::StopQuestion</name>
    <message numerus="yes">
        <source>%n line(s) that have not left never will.</source>
        <translation>
            <numerusform>%n line that has not left never will.</numerusform>
            <numerusform>%n lines that have not left never will.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on the way are revoked as far as the platform lets it. What was delivered stays delivered.</source>
        <translation>
            <numerusform>%n message on the way is revoked as far as the platform lets it. What was delivered stays delivered.</numerusform>
            <numerusform>%n messages on the way are revoked as far as the platform lets it. What was delivered stays delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on the way go on.</source>
        <translation>
            <numerusform>%n message on the way goes on.</numerusform>
            <numerusform>%n messages on the way go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::TranscriptPane</name>
    <message numerus="yes">
        <source>%n new ↓</source>
        <translation>
            <numerusform>%n new ↓</numerusform>
            <numerusform>%n new ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>arowana::TruthBar</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sending</source>
        <translation>
            <numerusform>%n sending</numerusform>
            <numerusform>%n sending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held message(s) were found after a restart and leave only when you say so.</source>
        <translation>
            <numerusform>%n held message was found after a restart and leaves only when you say so.</numerusform>
            <numerusform>%n held messages were found after a restart and leave only when you say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to release</source>
        <translation>
            <numerusform>%n to release</numerusform>
            <numerusform>%n to release</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: not sent, and nothing was charged. They stand in the outbox until they are dismissed.</source>
        <translation>
            <numerusform>%n refused: not sent, and nothing was charged. It stands in the outbox until it is dismissed.</numerusform>
            <numerusform>%n refused: not sent, and nothing was charged. They stand in the outbox until they are dismissed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait in lists that are paused.</source>
        <translation>
            <numerusform>%n message waits in lists that are paused.</numerusform>
            <numerusform>%n messages wait in lists that are paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in lists</source>
        <translation>
            <numerusform>%n in lists</numerusform>
            <numerusform>%n in lists</numerusform>
        </translation>
    </message>
</context>
</TS>
