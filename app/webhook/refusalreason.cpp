// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/refusalreason.h"

namespace arowana {

namespace {

struct Row {
    int status;
    const char *word;
};

Row rowOf(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::MalformedHead:
        return {400, "malformed-head"};
    case RefusalReason::MalformedBody:
        return {400, "malformed-body"};
    case RefusalReason::AmbiguousLength:
        return {400, "ambiguous-length"};
    case RefusalReason::BadHost:
        return {400, "bad-host"};
    case RefusalReason::UnsupportedVersion:
        return {505, "unsupported-version"};
    case RefusalReason::HeadTooLarge:
        return {431, "head-too-large"};
    case RefusalReason::TooManyFields:
        return {431, "too-many-fields"};
    case RefusalReason::BodyTooLarge:
        return {413, "body-too-large"};
    case RefusalReason::BrowserOrigin:
        return {403, "browser-origin"};
    case RefusalReason::ForeignHost:
        return {403, "foreign-host"};
    case RefusalReason::UnknownPath:
        return {404, "unknown-path"};
    case RefusalReason::WrongMethod:
        return {405, "wrong-method"};
    case RefusalReason::WrongType:
        return {415, "wrong-type"};
    case RefusalReason::UnmetExpectation:
        return {417, "unmet-expectation"};
    case RefusalReason::SignatureMissing:
        return {401, "signature-missing"};
    case RefusalReason::SignatureRepeated:
        return {401, "signature-repeated"};
    case RefusalReason::SignatureMalformed:
        return {401, "signature-malformed"};
    case RefusalReason::SignatureWrong:
        return {401, "signature-wrong"};
    case RefusalReason::TooSlow:
        return {408, "too-slow"};
    case RefusalReason::Crowded:
        return {503, "crowded"};
    case RefusalReason::TooManyFromAddress:
        return {0, "too-many-from-address"};
    case RefusalReason::NotStored:
        return {503, "not-stored"};
    case RefusalReason::EngineSilent:
        return {503, "engine-silent"};
    }
    return {400, "malformed-head"};
}

} // namespace

int httpStatus(RefusalReason reason)
{
    return rowOf(reason).status;
}

QByteArray refusalWord(RefusalReason reason)
{
    return QByteArray(rowOf(reason).word);
}

} // namespace arowana
