// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commissioning/settingscomparison.h"

#include <algorithm>

namespace forecourt::commissioning {

bool isSameValue(const QString& a, const QString& b)
{
    if (a == b)
        return true;
    const QString left = a.simplified().toCaseFolded();
    const QString right = b.simplified().toCaseFolded();
    if (left == right)
        return true;
    bool isLeftNumber = false;
    bool isRightNumber = false;
    const double leftNumber = left.toDouble(&isLeftNumber);
    const double rightNumber = right.toDouble(&isRightNumber);
    if (isLeftNumber && isRightNumber)
        return leftNumber == rightNumber;
    const auto packed = [](QString text) { return text.remove(QLatin1Char(' ')); };
    return left.contains(QLatin1Char(',')) && packed(left) == packed(right);
}

bool isOfOneCharger(const QString& name)
{
    static const QStringList parts{QStringLiteral("authorizationkey"), QStringLiteral("password"),
                                   QStringLiteral("serial"),           QStringLiteral("chargepointid"),
                                   QStringLiteral("chargeboxid"),      QStringLiteral("identity"),
                                   QStringLiteral("url"),              QStringLiteral("cponame"),
                                   QStringLiteral("secret"),           QStringLiteral("iccid"),
                                   QStringLiteral("imsi"),             QStringLiteral("macaddress")};
    const QString folded = name.toCaseFolded();
    return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return folded.contains(part); });
}

namespace {

const DeviceVariable* named(const QList<DeviceVariable>& settings, const QString& name)
{
    const auto it = std::find_if(settings.begin(), settings.end(), [&](const DeviceVariable& variable) {
        return variable.variable.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return it == settings.end() ? nullptr : &*it;
}

} // namespace

QList<SettingPair> pairSettings(const QList<DeviceVariable>& here, const QList<DeviceVariable>& there, bool onlyThere)
{
    QList<SettingPair> pairs;
    for (const DeviceVariable& variable : here) {
        const DeviceVariable* other = named(there, variable.variable);
        if (!other && onlyThere)
            continue;
        SettingPair pair{variable.variable, variable.value.value_or(QString()), std::nullopt, variable.isReadOnly, false};
        if (other) {
            pair.there = other->value.value_or(QString());
            pair.isSame = isSameValue(*pair.here, *pair.there);
        }
        pairs.append(pair);
    }
    for (const DeviceVariable& variable : there) {
        if (!named(here, variable.variable))
            pairs.append({variable.variable, std::nullopt, variable.value.value_or(QString()), false, false});
    }
    return pairs;
}

QList<DeviceVariable> asVariables(const SettingsTemplate& settings)
{
    QList<DeviceVariable> variables;
    for (const ExpectedSetting& setting : settings.settings)
        variables.append({{}, setting.name, setting.value, false});
    return variables;
}

QList<SettingDifference> compareSettings(const SettingsTemplate& expected, const QList<DeviceVariable>& found)
{
    QList<SettingDifference> differences;
    for (const ExpectedSetting& setting : expected.settings) {
        const auto it = std::find_if(found.begin(), found.end(), [&](const DeviceVariable& variable) {
            return variable.variable.trimmed().compare(setting.name.trimmed(), Qt::CaseInsensitive) == 0;
        });
        if (it == found.end())
            differences.append({setting.name, setting.value, std::nullopt});
        else if (!isSameValue(setting.value, it->value.value_or(QString())))
            differences.append({setting.name, setting.value, it->value.value_or(QString())});
    }
    return differences;
}

SettingsTemplate templateFrom(const QList<DeviceVariable>& settings, const QString& from)
{
    SettingsTemplate made;
    made.madeFrom = from;
    QStringList names;
    for (const DeviceVariable& variable : settings) {
        const QString name = variable.variable.trimmed();
        if (variable.isReadOnly || !variable.value || name.isEmpty() || isOfOneCharger(name)
            || names.contains(name, Qt::CaseInsensitive))
            continue;
        names.append(name);
        made.settings.append({name, *variable.value});
    }
    return made;
}

} // namespace forecourt::commissioning
