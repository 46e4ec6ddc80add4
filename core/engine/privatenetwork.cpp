// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/privatenetwork.h"

#include <QStringList>

namespace forecourt::engine {

namespace {

bool isPrivateVersion4(const QString& address)
{
    const QStringList parts = address.split(QLatin1Char('.'));
    if (parts.size() != 4)
        return false;
    int bytes[4] = {};
    for (int index = 0; index < 4; ++index) {
        bool isNumber = false;
        bytes[index] = parts.at(index).toInt(&isNumber);
        if (!isNumber || bytes[index] < 0 || bytes[index] > 255)
            return false;
    }
    return bytes[0] == 10 || bytes[0] == 127 || (bytes[0] == 192 && bytes[1] == 168)
        || (bytes[0] == 172 && bytes[1] >= 16 && bytes[1] <= 31) || (bytes[0] == 169 && bytes[1] == 254);
}

} // namespace

bool isPrivateAddress(const QString& address)
{
    QString plain = address.toLower();
    if (const qsizetype scope = plain.indexOf(QLatin1Char('%')); scope >= 0)
        plain.truncate(scope);
    if (plain.startsWith(QLatin1String("::ffff:")))
        plain = plain.mid(7);
    if (!plain.contains(QLatin1Char(':')))
        return isPrivateVersion4(plain);
    if (plain == QLatin1String("::1"))
        return true;
    bool isNumber = false;
    const int first = plain.section(QLatin1Char(':'), 0, 0).toInt(&isNumber, 16);
    return isNumber && ((first & 0xfe00) == 0xfc00 || (first & 0xffc0) == 0xfe80);
}

} // namespace forecourt::engine
