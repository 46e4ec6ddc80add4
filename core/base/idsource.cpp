// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idsource.h"

#include <QRandomGenerator>
#include <QUuid>

namespace forecourt {

QString SystemIdSource::messageId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QByteArray SystemIdSource::randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    auto* generator = QRandomGenerator::system();
    for (char& byte : bytes)
        byte = static_cast<char>(generator->generate() & 0xffU);
    return bytes;
}

} // namespace forecourt
