// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/schema/enumtable.h"

namespace forecourt::ocpp::schema {

QLatin1String EnumTexts::text(int value) const
{
    for (int i = 0; i < count; ++i) {
        if (entries[i].value == value && !entries[i].isReadOnly)
            return QLatin1String(entries[i].text);
    }
    return {};
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
