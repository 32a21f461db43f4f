// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "malformedrequests.h"

namespace arowana::test {

namespace {

using R = RefusalReason;

// `fields` come after a sound Host field, each with its line end.
QByteArray withFields(const QByteArray &fields, const QByteArray &body = QByteArray())
{
    return "POST /hook HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
}

QByteArray withLine(const QByteArray &requestLine)
{
    return requestLine + "Host: a\r\nContent-Length: 0\r\n\r\n";
}

QByteArray chunked(const QByteArray &body)
{
    return withFields("Transfer-Encoding: chunked\r\n", body);
}

const QByteArray kNul(1, '\0');

QList<MalformedRequest> requestLines()
{
    return {
        {"empty line first", withLine("\r\nPOST /hook HTTP/1.1\r\n"), R::MalformedHead},
        {"space first", withLine(" POST /hook HTTP/1.1\r\n"), R::MalformedHead},
        {"no method", withLine("/hook HTTP/1.1\r\n"), R::MalformedHead},
        {"method with a colon", withLine("PO:ST /hook HTTP/1.1\r\n"), R::MalformedHead},
        {"method beyond ASCII", withLine("P\xc3\x96ST /hook HTTP/1.1\r\n"), R::MalformedHead},
        {"method of 33 letters", withLine(QByteArray(33, 'P') + " /hook HTTP/1.1\r\n"), R::MalformedHead},
        {"tab after the method", withLine("POST\t/hook HTTP/1.1\r\n"), R::MalformedHead},
        {"two spaces after the method", withLine("POST  /hook HTTP/1.1\r\n"), R::MalformedHead},
        {"two spaces before the version", withLine("POST /hook  HTTP/1.1\r\n"), R::MalformedHead},
        {"space after the version", withLine("POST /hook HTTP/1.1 \r\n"), R::MalformedHead},
        {"no target", withLine("POST HTTP/1.1\r\n"), R::MalformedHead},
        {"absolute target", withLine("POST http://a/hook HTTP/1.1\r\n"), R::MalformedHead},
        {"authority target", withLine("CONNECT a:443 HTTP/1.1\r\n"), R::MalformedHead},
        {"star target", withLine("OPTIONS * HTTP/1.1\r\n"), R::MalformedHead},
        {"two slashes", withLine("POST //evil/hook HTTP/1.1\r\n"), R::MalformedHead},
        {"fragment", withLine("POST /hook#a HTTP/1.1\r\n"), R::MalformedHead},
        {"backslash", withLine("POST /\\hook HTTP/1.1\r\n"), R::MalformedHead},
        {"target with NUL", withLine("POST /ho" + kNul + "ok HTTP/1.1\r\n"), R::MalformedHead},
        {"target beyond ASCII", withLine("POST /h\xc3\xb6k HTTP/1.1\r\n"), R::MalformedHead},
        {"target with markup", withLine("POST /<b> HTTP/1.1\r\n"), R::MalformedHead},
        {"target with a quote", withLine("POST /\"a\" HTTP/1.1\r\n"), R::MalformedHead},
        {"cut escape", withLine("POST /hook%4 HTTP/1.1\r\n"), R::MalformedHead},
        {"bad escape", withLine("POST /hook%zz HTTP/1.1\r\n"), R::MalformedHead},
        {"bare CR in the target", withLine("POST /ho\rok HTTP/1.1\r\n"), R::MalformedHead},
        {"HTTP/0.9 without a version", "GET /hook\r\n\r\n", R::MalformedHead},
        {"HTTP/0.9", withLine("POST /hook HTTP/0.9\r\n"), R::UnsupportedVersion},
        {"HTTP/1.2", withLine("POST /hook HTTP/1.2\r\n"), R::UnsupportedVersion},
        {"HTTP/2.0", withLine("POST /hook HTTP/2.0\r\n"), R::UnsupportedVersion},
        {"HTTP/2", withLine("POST /hook HTTP/2\r\n"), R::MalformedHead},
        {"HTTP/1.10", withLine("POST /hook HTTP/1.10\r\n"), R::MalformedHead},
        {"HTTP/01.1", withLine("POST /hook HTTP/01.1\r\n"), R::MalformedHead},
        {"HTTP/1,1", withLine("POST /hook HTTP/1,1\r\n"), R::MalformedHead},
        {"http in lower case", withLine("POST /hook http/1.1\r\n"), R::MalformedHead},
        {"HTTP preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", R::MalformedHead},
        {"TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7), R::MalformedHead},
        {"bare LF after the request line", withLine("POST /hook HTTP/1.1\n"), R::MalformedHead},
        {"bare CR after the request line", withLine("POST /hook HTTP/1.1\r"), R::MalformedHead},
        {"CR CR LF after the request line", withLine("POST /hook HTTP/1.1\r\r\n"), R::MalformedHead},
    };
}

QList<MalformedRequest> fieldLines()
{
    return {
        {"space before the colon", withFields("Content-Length : 2\r\n", "{}"), R::MalformedHead},
        {"tab before the colon", withFields("Content-Length\t: 2\r\n", "{}"), R::MalformedHead},
        {"space in a name", withFields("Transfer Encoding: chunked\r\n"), R::MalformedHead},
        {"space before a name", withFields(" X: y\r\n"), R::MalformedHead},
        {"obs-fold", withFields("X: y\r\n z\r\n"), R::MalformedHead},
        {"obs-fold with a tab", withFields("X: y\r\n\tz\r\n"), R::MalformedHead},
        {"folded coding", withFields("Transfer-Encoding:\r\n chunked\r\n"), R::MalformedHead},
        {"empty name", withFields(": y\r\n"), R::MalformedHead},
        {"no colon", withFields("X\r\n"), R::MalformedHead},
        {"NUL in a name", withFields("X" + kNul + "Y: z\r\n"), R::MalformedHead},
        {"NUL in a value", withFields("X: y" + kNul + "z\r\n"), R::MalformedHead},
        {"control in a value", withFields("X: y\x01z\r\n"), R::MalformedHead},
        {"DEL in a value", withFields("X: y\x7fz\r\n"), R::MalformedHead},
        {"vertical tab before a value",
         withFields("Transfer-Encoding:\x0b"
                    "chunked\r\n"),
         R::MalformedHead},
        {"name beyond ASCII", withFields("X\xc3\xa4: z\r\n"), R::MalformedHead},
        {"brackets in a name", withFields("X(y): z\r\n"), R::MalformedHead},
        {"bare LF after a field", withFields("X: y\nZ: a\r\n"), R::MalformedHead},
        {"bare CR after a field", withFields("X: y\rZ: a\r\n"), R::MalformedHead},
        {"bare CR in a value", withFields("X: y\rz\r\n"), R::MalformedHead},
        {"CR CR LF after a field", withFields("X: y\r\r\n"), R::MalformedHead},
        {"bare LF ends the head", "POST /hook HTTP/1.1\r\nHost: a\r\n\n", R::MalformedHead},
        {"LF LF ends the head", "POST /hook HTTP/1.1\r\nHost: a\n\n", R::MalformedHead},
        {"CR without LF ends the head", "POST /hook HTTP/1.1\r\nHost: a\r\n\rX", R::MalformedHead},
        {"only bare LF", "POST /hook HTTP/1.1\nHost: a\nContent-Length: 0\n\n", R::MalformedHead},
        {"Connection is no list", withFields("Connection: close;;\"\r\n"), R::MalformedHead},
    };
}

QList<MalformedRequest> hosts()
{
    const auto withHost = [](const QByteArray &fields) {
        return "POST /hook HTTP/1.1\r\n" + fields + "Content-Length: 0\r\n\r\n";
    };
    return {
        {"no Host", withHost(""), R::BadHost},
        {"no Host in HTTP/1.0", "POST /hook HTTP/1.0\r\nContent-Length: 0\r\n\r\n", R::BadHost},
        {"two Hosts", withHost("Host: a\r\nHost: b\r\n"), R::BadHost},
        {"two equal Hosts", withHost("Host: a\r\nHost: a\r\n"), R::BadHost},
        {"two Hosts in other cases", withHost("Host: a\r\nhOST: a\r\n"), R::BadHost},
        {"empty Host", withHost("Host:\r\n"), R::BadHost},
        {"blank Host", withHost("Host:   \r\n"), R::BadHost},
        {"Host list", withHost("Host: a, b\r\n"), R::BadHost},
        {"Host with a user", withHost("Host: a@b\r\n"), R::BadHost},
        {"Host with a path", withHost("Host: a/b\r\n"), R::BadHost},
        {"Host with a space", withHost("Host: a b\r\n"), R::BadHost},
        {"Host with a scheme", withHost("Host: http://a\r\n"), R::BadHost},
        {"Host with two ports", withHost("Host: a:1:2\r\n"), R::BadHost},
        {"Host with an empty port", withHost("Host: a:\r\n"), R::BadHost},
        {"Host with a word for a port", withHost("Host: a:b\r\n"), R::BadHost},
        {"Host with a long port", withHost("Host: a:123456\r\n"), R::BadHost},
        {"Host is a port", withHost("Host: :80\r\n"), R::BadHost},
        {"open bracket", withHost("Host: [::1\r\n"), R::BadHost},
        {"empty brackets", withHost("Host: []\r\n"), R::BadHost},
        {"bracket with a tail", withHost("Host: [::1]a\r\n"), R::BadHost},
        {"bracket with a zone", withHost("Host: [::1%eth0]\r\n"), R::BadHost},
        {"Host beyond ASCII", withHost("Host: \xc3\xa4\r\n"), R::BadHost},
        {"Host with an escape", withHost("Host: a%20b\r\n"), R::BadHost},
    };
}

QList<MalformedRequest> lengths()
{
    const auto length = [](const QByteArray &value) {
        return withFields("Content-Length: " + value + "\r\n", "{}");
    };
    const QByteArray te("Transfer-Encoding: chunked\r\n");
    const QByteArray cl("Content-Length: 5\r\n");
    const QByteArray last("0\r\n\r\n");
    const auto coding = [&last](const QByteArray &value) {
        return withFields("Transfer-Encoding: " + value + "\r\n", last);
    };
    return {
        {"length, then coding", withFields(cl + te, last), R::AmbiguousLength},
        {"coding, then length", withFields(te + cl, last), R::AmbiguousLength},
        {"length of zero and coding", withFields("Content-Length: 0\r\n" + te, last), R::AmbiguousLength},
        {"length and unknown coding", withFields(cl + "Transfer-Encoding: x\r\n", last), R::AmbiguousLength},
        {"length and identity", withFields(cl + "Transfer-Encoding: identity\r\n", last), R::AmbiguousLength},
        {"length and empty coding", withFields(cl + "Transfer-Encoding:\r\n", last), R::AmbiguousLength},
        {"two lengths", withFields("Content-Length: 2\r\nContent-Length: 3\r\n", "{}"), R::AmbiguousLength},
        {"two equal lengths", withFields("Content-Length: 2\r\nContent-Length: 2\r\n", "{}"),
         R::AmbiguousLength},
        {"two equal lengths in other cases", withFields("Content-Length: 2\r\nCONTENT-LENGTH: 2\r\n", "{}"),
         R::AmbiguousLength},
        {"list of lengths", length("2, 2"), R::AmbiguousLength},
        {"list of other lengths", length("2,3"), R::AmbiguousLength},
        {"list with an empty place", length("2,"), R::AmbiguousLength},
        {"plus", length("+2"), R::AmbiguousLength},
        {"minus", length("-2"), R::AmbiguousLength},
        {"hex length", length("0x2"), R::AmbiguousLength},
        {"length with a fraction", length("2.0"), R::AmbiguousLength},
        {"length with an exponent", length("2e0"), R::AmbiguousLength},
        {"leading zero", length("02"), R::AmbiguousLength},
        {"two words", length("2 2"), R::AmbiguousLength},
        {"empty length", length(""), R::AmbiguousLength},
        {"length beyond ASCII", length("\xd9\xa2"), R::AmbiguousLength},
        {"quoted length", length("\"2\""), R::AmbiguousLength},
        {"length over 64 bits", length("18446744073709551618"), R::AmbiguousLength},
        {"length of 63 bits", length("9223372036854775807"), R::BodyTooLarge},
        {"length of 2 GB", length("2147483648"), R::BodyTooLarge},
        {"length one over the limit", length("1048577"), R::BodyTooLarge},
        {"disguised length", withFields("Content_Length: 2\r\n", "{}"), R::AmbiguousLength},
        {"disguised coding", withFields(cl + "Transfer_Encoding: chunked\r\n", last), R::AmbiguousLength},
        {"coding with other marks", withFields(cl + "-Transfer.Encoding: chunked\r\n", last),
         R::AmbiguousLength},
        {"disguised signature", withFields("X_Arowana-Signature: sha256=0\r\n", ""), R::AmbiguousLength},
        {"coding within a value", withFields(cl + "X: X\xa0Transfer-Encoding: chunked\r\n", last),
         R::AmbiguousLength},
        {"coding behind a tab", withFields(cl + "X: X\ttransfer-encoding: chunked\r\n", last),
         R::AmbiguousLength},
        {"gzip", coding("gzip"), R::AmbiguousLength},
        {"identity", coding("identity"), R::AmbiguousLength},
        {"gzip, chunked", coding("gzip, chunked"), R::AmbiguousLength},
        {"chunked, gzip", coding("chunked, gzip"), R::AmbiguousLength},
        {"chunked, identity", coding("chunked, identity"), R::AmbiguousLength},
        {"chunked twice", coding("chunked, chunked"), R::AmbiguousLength},
        {"chunked in two fields", withFields(te + te, last), R::AmbiguousLength},
        {"chunked and then gzip", withFields(te + "Transfer-Encoding: gzip\r\n", last), R::AmbiguousLength},
        {"quoted chunked", coding("\"chunked\""), R::AmbiguousLength},
        {"chunked with a parameter", coding("chunked;q=1"), R::AmbiguousLength},
        {"chunked with a comma", coding("chunked,"), R::AmbiguousLength},
        {"comma and chunked", coding(",chunked"), R::AmbiguousLength},
        {"xchunked", coding("xchunked"), R::AmbiguousLength},
        {"chunkedx", coding("chunkedx"), R::AmbiguousLength},
        {"chunk", coding("chunk"), R::AmbiguousLength},
        {"odd space before chunked",
         coding("\xa0"
                "chunked"),
         R::AmbiguousLength},
        {"empty coding", coding(""), R::AmbiguousLength},
        {"chunked in HTTP/1.0",
         "POST /hook HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", R::AmbiguousLength},
    };
}

QList<MalformedRequest> chunkFraming()
{
    return {
        {"chunk size missing", chunked("\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"chunk size plus", chunked("+2\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"chunk size minus", chunked("-2\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"chunk size with 0x", chunked("0x2\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"chunk size not hex", chunked("g\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"chunk size with an underscore", chunked("0_2\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"space before a chunk size", chunked(" 2\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"space after a chunk size", chunked("2 \r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"tab after a chunk size", chunked("2\t\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"NUL in a chunk size", chunked("2" + kNul + "\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"chunk size of 9 digits", chunked("000000002\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"chunk size over 64 bits", chunked("10000000000000002\r\n{}\r\n0\r\n\r\n"), R::BodyTooLarge},
        {"chunk size of 64 bits", chunked("ffffffffffffffff\r\n{}\r\n"), R::BodyTooLarge},
        {"chunk size of 32 bits", chunked("ffffffff\r\n{}\r\n"), R::BodyTooLarge},
        {"chunk size one over the limit", chunked("100001\r\n"), R::BodyTooLarge},
        {"chunks over the limit together", chunked("100000\r\n" + QByteArray(0x100000, 'x') + "\r\n1\r\n"),
         R::BodyTooLarge},
        {"chunk extension", chunked("2;a=b\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"chunk extension with a line end", chunked("2;a=\"\n\"\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"extension of the last chunk", chunked("0;a\r\n\r\n"), R::MalformedBody},
        {"bare LF after a chunk size", chunked("2\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"bare CR after a chunk size", chunked("2\r{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"CR CR LF after a chunk size", chunked("2\r\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"chunk data too long", chunked("2\r\n{}}\r\n0\r\n\r\n"), R::MalformedBody},
        {"chunk data too short", chunked("3\r\n{}\r\n0\r\n\r\n"), R::MalformedBody},
        {"bare LF after chunk data", chunked("2\r\n{}\n0\r\n\r\n"), R::MalformedBody},
        {"bare CR after chunk data", chunked("2\r\n{}\r0\r\n\r\n"), R::MalformedBody},
        {"no line end after chunk data", chunked("2\r\n{}0\r\n\r\n"), R::MalformedBody},
        {"other bytes for a line end", chunked("2\r\n{}XX0\r\n\r\n"), R::MalformedBody},
        {"empty line between chunks", chunked("2\r\n{}\r\n\r\n0\r\n\r\n"), R::MalformedBody},
        {"bare LF after the last chunk", chunked("0\n\n"), R::MalformedBody},
        {"bare LF ends the body", chunked("0\r\n\n"), R::MalformedBody},
        {"bare CR ends the body", chunked("0\r\n\rX"), R::MalformedBody},
        {"trailer field", chunked("0\r\nX: y\r\n\r\n"), R::MalformedBody},
        {"length as a trailer", chunked("0\r\nContent-Length: 5\r\n\r\n"), R::MalformedBody},
        {"signature as a trailer", chunked("0\r\nX-Arowana-Signature: sha256=0\r\n\r\n"), R::MalformedBody},
        {"folded trailer", chunked("0\r\n X: y\r\n\r\n"), R::MalformedBody},
        {"request behind the last chunk size", chunked("0\r\nPOST / HTTP/1.1\r\n\r\n"), R::MalformedBody},
        {"plain body for a chunked one", chunked("{}"), R::MalformedBody},
    };
}

QList<MalformedRequest> sizes()
{
    return {
        {"endless request line", "POST /" + QByteArray(20'000, 'a'), R::HeadTooLarge},
        {"endless name", withFields(QByteArray(20'000, 'a')), R::HeadTooLarge},
        {"64 kB value", withFields("X: " + QByteArray(65'536, 'a') + "\r\n"), R::HeadTooLarge},
        {"endless blanks", withFields("X:" + QByteArray(20'000, ' ')), R::HeadTooLarge},
        {"101 fields", withFields(QByteArray("X: y\r\n").repeated(100)), R::TooManyFields},
        {"10,000 fields", withFields(QByteArray("a:\r\n").repeated(10'000)), R::TooManyFields},
    };
}

} // namespace

QList<MalformedRequest> malformedRequests()
{
    return requestLines() + fieldLines() + hosts() + lengths() + chunkFraming() + sizes();
}

} // namespace arowana::test
