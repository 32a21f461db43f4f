<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>arowana::ComposeDialog</name>
    <message numerus="yes">
        <source>%n thing(s) to put right before it can be sent.</source>
        <translation>
            <numerusform>%n thing to put right before it can be sent.</numerusform>
            <numerusform>%n things to put right before it can be sent.</numerusform>
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
    <name>arowana::MessagesPage</name>
    <message numerus="yes">
        <source>%n message(s) · newest first</source>
        <translation>
            <numerusform>%n message · newest first</numerusform>
            <numerusform>%n messages · newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new ↑</source>
        <translation>
            <numerusform>%n new ↑</numerusform>
            <numerusform>%n new ↑</numerusform>
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
</context>
</TS>
