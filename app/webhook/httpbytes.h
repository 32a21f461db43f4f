// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Classes of bytes in HTTP, by RFC 9110. Not the ones of <cctype>, which ask the locale.

#include <QByteArrayView>

namespace arowana {

[[nodiscard]] constexpr bool isAsciiDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

[[nodiscard]] constexpr bool isAsciiLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// The value of a hex digit of either case, -1 for other bytes.
[[nodiscard]] constexpr int hexValue(char byte)
{
    if (isAsciiDigit(byte))
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return -1;
}

[[nodiscard]] constexpr bool isHexDigit(char byte)
{
    return hexValue(byte) >= 0;
}

/// Controls and DEL; the bytes from 0x80 up (obs-text) are not controls.
[[nodiscard]] constexpr bool isControlByte(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x20 || code == 0x7f;
}

/// A byte of a method or a field name.
[[nodiscard]] constexpr bool isTokenByte(char byte)
{
    if (isAsciiDigit(byte) || isAsciiLetter(byte))
        return true;
    switch (byte) {
    case '!':
    case '#':
    case '$':
    case '%':
    case '&':
    case '\'':
    case '*':
    case '+':
    case '-':
    case '.':
    case '^':
    case '_':
    case '`':
    case '|':
    case '~':
        return true;
    default:
        return false;
    }
}

} // namespace arowana
