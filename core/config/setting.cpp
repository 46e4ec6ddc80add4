// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/setting.h"

#include <QStringList>

namespace forecourt::config {

template<>
std::optional<int> settingFromVariant<int>(const QVariant& raw)
{
    bool isNumber = false;
    const int value = raw.toString().trimmed().toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

template<>
std::optional<bool> settingFromVariant<bool>(const QVariant& raw)
{
    const QString text = raw.toString().trimmed().toLower();
    if (text == QLatin1String("true") || text == QLatin1String("1") || text == QLatin1String("yes"))
        return true;
    if (text == QLatin1String("false") || text == QLatin1String("0") || text == QLatin1String("no"))
        return false;
    return std::nullopt;
}

template<>
std::optional<QString> settingFromVariant<QString>(const QVariant& raw)
{
    // an unquoted comma makes QSettings split the value
    if (raw.typeId() == QMetaType::QStringList)
        return raw.toStringList().join(QLatin1Char(','));
    return raw.canConvert<QString>() ? std::optional(raw.toString()) : std::nullopt;
}

template<>
std::optional<QByteArray> settingFromVariant<QByteArray>(const QVariant& raw)
{
    return raw.canConvert<QByteArray>() ? std::optional(raw.toByteArray()) : std::nullopt;
}

} // namespace forecourt::config
