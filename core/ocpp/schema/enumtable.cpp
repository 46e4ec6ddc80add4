// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/schema/enumtable.h"

namespace forecourt::ocpp::schema {

QLatin1String EnumTexts::text(int value) const
{
    const EnumText* readOnly = nullptr;
    for (int i = 0; i < count; ++i) {
        if (entries[i].value != value)
            continue;
        if (!entries[i].isReadOnly)
            return QLatin1String(entries[i].text);
        readOnly = readOnly ? readOnly : &entries[i];
    }
    return readOnly ? QLatin1String(readOnly->text) : QLatin1String();
}

const EnumText* EnumTexts::find(QStringView text, Qt::CaseSensitivity sensitivity) const
{
    for (int i = 0; i < count; ++i) {
        if (text.compare(QLatin1String(entries[i].text), sensitivity) == 0)
            return &entries[i];
    }
    return nullptr;
}

} // namespace forecourt::ocpp::schema
