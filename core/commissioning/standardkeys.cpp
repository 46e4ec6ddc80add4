// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commissioning/standardkeys.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace forecourt::commissioning {

namespace {

constexpr qsizetype LongestValue = 500; // OCPP 1.6 CiString500Type
constexpr qint64 LargestNumber = std::numeric_limits<qint32>::max();

const KeyRule KeyTable[] = {
    {"AllowOfflineTxForUnknownId", KeyForm::Flag, "", false, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"AuthorizationCacheEnabled", KeyForm::Flag, "", false, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"AuthorizeRemoteTxRequests", KeyForm::Flag, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"BlinkRepeat", KeyForm::Number, "", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"ClockAlignedDataInterval", KeyForm::Number, "s", true, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"ConnectionTimeOut", KeyForm::Number, "s", true, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"ConnectorPhaseRotation", KeyForm::List, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Rotations, "ConnectorPhaseRotationMaxLength"},
    {"ConnectorPhaseRotationMaxLength", KeyForm::Number, "", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"GetConfigurationMaxKeys", KeyForm::Number, "", true, KeyProfile::Core, 1, std::nullopt, ListItems::Any, ""},
    {"HeartbeatInterval", KeyForm::Number, "s", true, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"LightIntensity", KeyForm::Number, "%", false, KeyProfile::Core, 0, 100, ListItems::Any, ""},
    {"LocalAuthorizeOffline", KeyForm::Flag, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"LocalPreAuthorize", KeyForm::Flag, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"MaxEnergyOnInvalidId", KeyForm::Number, "Wh", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"MessageTimeout", KeyForm::Number, "s", false, KeyProfile::Core, 1, std::nullopt, ListItems::Any, ""},
    {"MeterValuesAlignedData", KeyForm::List, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Measurands, "MeterValuesAlignedDataMaxLength"},
    {"MeterValuesAlignedDataMaxLength", KeyForm::Number, "", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"MeterValuesSampledData", KeyForm::List, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Measurands, "MeterValuesSampledDataMaxLength"},
    {"MeterValuesSampledDataMaxLength", KeyForm::Number, "", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"MeterValueSampleInterval", KeyForm::Number, "s", true, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"MinimumStatusDuration", KeyForm::Number, "s", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"NumberOfConnectors", KeyForm::Number, "", true, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"ResetRetries", KeyForm::Number, "", true, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"StopTransactionMaxMeterValues", KeyForm::Number, "", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"StopTransactionOnEVSideDisconnect", KeyForm::Flag, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"StopTransactionOnInvalidId", KeyForm::Flag, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"StopTxnAlignedData", KeyForm::List, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Measurands, "StopTxnAlignedDataMaxLength"},
    {"StopTxnAlignedDataMaxLength", KeyForm::Number, "", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"StopTxnSampledData", KeyForm::List, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Measurands, "StopTxnSampledDataMaxLength"},
    {"StopTxnSampledDataMaxLength", KeyForm::Number, "", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"SupportedFeatureProfiles", KeyForm::List, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Profiles, ""},
    {"SupportedFeatureProfilesMaxLength", KeyForm::Number, "", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"TransactionMessageAttempts", KeyForm::Number, "", true, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"TransactionMessageRetryInterval", KeyForm::Number, "s", true, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"UnlockConnectorOnEVSideDisconnect", KeyForm::Flag, "", true, KeyProfile::Core, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"WebSocketPingInterval", KeyForm::Number, "s", false, KeyProfile::Core, 0, std::nullopt, ListItems::Any, ""},
    {"LocalAuthListEnabled", KeyForm::Flag, "", true, KeyProfile::LocalList, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"LocalAuthListMaxLength", KeyForm::Number, "", true, KeyProfile::LocalList, 0, std::nullopt, ListItems::Any, ""},
    {"SendLocalListMaxLength", KeyForm::Number, "", true, KeyProfile::LocalList, 0, std::nullopt, ListItems::Any, ""},
    {"ReserveConnectorZeroSupported", KeyForm::Flag, "", false, KeyProfile::Reservation, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"ChargeProfileMaxStackLevel", KeyForm::Number, "", true, KeyProfile::SmartCharging, 0, std::nullopt, ListItems::Any, ""},
    {"ChargingScheduleAllowedChargingRateUnit", KeyForm::List, "", true, KeyProfile::SmartCharging, std::nullopt, std::nullopt, ListItems::Units, ""},
    {"ChargingScheduleMaxPeriods", KeyForm::Number, "", true, KeyProfile::SmartCharging, 0, std::nullopt, ListItems::Any, ""},
    {"MaxChargingProfilesInstalled", KeyForm::Number, "", true, KeyProfile::SmartCharging, 0, std::nullopt, ListItems::Any, ""},
    {"ConnectorSwitch3to1PhaseSupported", KeyForm::Flag, "", false, KeyProfile::SmartCharging, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"SupportedFileTransferProtocols", KeyForm::List, "", false, KeyProfile::Firmware, std::nullopt, std::nullopt, ListItems::Transfers, ""},
    {"SecurityProfile", KeyForm::Number, "", false, KeyProfile::Security, 0, 3, ListItems::Any, ""},
    {"AuthorizationKey", KeyForm::Text, "", false, KeyProfile::Security, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"CpoName", KeyForm::Text, "", false, KeyProfile::Security, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"AdditionalRootCertificateCheck", KeyForm::Flag, "", false, KeyProfile::Security, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"CertificateSignedMaxChainSize", KeyForm::Number, "", false, KeyProfile::Security, 0, std::nullopt, ListItems::Any, ""},
    {"CertificateStoreMaxLength", KeyForm::Number, "", false, KeyProfile::Security, 0, std::nullopt, ListItems::Any, ""},
    {"CustomDisplayCostAndPrice", KeyForm::Flag, "", false, KeyProfile::Pricing, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"DefaultPrice", KeyForm::Text, "", false, KeyProfile::Pricing, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"NumberOfDecimalsForCostValues", KeyForm::Number, "", false, KeyProfile::Pricing, 0, std::nullopt, ListItems::Any, ""},
    {"CustomIdleFeeAfterStop", KeyForm::Flag, "", false, KeyProfile::Pricing, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"CustomMultiLanguageMessages", KeyForm::Flag, "", false, KeyProfile::Pricing, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"SupportedLanguages", KeyForm::List, "", false, KeyProfile::Pricing, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"Language", KeyForm::Text, "", false, KeyProfile::Pricing, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"TimeOffset", KeyForm::Text, "", false, KeyProfile::Pricing, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"NextTimeOffsetTransitionDateTime", KeyForm::Text, "", false, KeyProfile::Pricing, std::nullopt, std::nullopt, ListItems::Any, ""},
    {"TimeOffsetNextTransition", KeyForm::Text, "", false, KeyProfile::Pricing, std::nullopt, std::nullopt, ListItems::Any, ""},
};
/// One per language: "DefaultPriceText,de".
const KeyRule PriceTextRule{"DefaultPriceText", KeyForm::Text, "", false, KeyProfile::Pricing, std::nullopt, std::nullopt, ListItems::Any, ""};

const DeviceVariable* find(const QList<DeviceVariable>& known, const QString& name)
{
    const auto it = std::find_if(known.begin(), known.end(), [&](const DeviceVariable& variable) {
        return variable.variable.trimmed().compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == known.end() ? nullptr : &*it;
}

/// OCPP 1.6 §7.31.
bool isMeasurand(const QString& name)
{
    static const QStringList quantities{
        QStringLiteral("Energy.Active.Export.Register"),   QStringLiteral("Energy.Active.Import.Register"),
        QStringLiteral("Energy.Reactive.Export.Register"), QStringLiteral("Energy.Reactive.Import.Register"),
        QStringLiteral("Energy.Active.Export.Interval"),   QStringLiteral("Energy.Active.Import.Interval"),
        QStringLiteral("Energy.Reactive.Export.Interval"), QStringLiteral("Energy.Reactive.Import.Interval"),
        QStringLiteral("Power.Active.Export"),             QStringLiteral("Power.Active.Import"),
        QStringLiteral("Power.Offered"),                   QStringLiteral("Power.Reactive.Export"),
        QStringLiteral("Power.Reactive.Import"),           QStringLiteral("Power.Factor"),
        QStringLiteral("Current.Import"),                  QStringLiteral("Current.Export"),
        QStringLiteral("Current.Offered"),                 QStringLiteral("Voltage"),
        QStringLiteral("Frequency"),                       QStringLiteral("Temperature"),
        QStringLiteral("SoC"),                             QStringLiteral("RPM")};
    static const QStringList phases{QStringLiteral("L1"),   QStringLiteral("L2"),    QStringLiteral("L3"),    QStringLiteral("N"),
                                    QStringLiteral("L1-N"), QStringLiteral("L2-N"),  QStringLiteral("L3-N"),  QStringLiteral("L1-L2"),
                                    QStringLiteral("L2-L3"), QStringLiteral("L3-L1")};
    if (quantities.contains(name, Qt::CaseInsensitive))
        return true;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 && phases.contains(name.mid(dot + 1), Qt::CaseInsensitive)
        && quantities.contains(name.left(dot), Qt::CaseInsensitive);
}

/// "RST", "1.RST".
bool isRotation(const QString& item)
{
    static const QStringList words{QStringLiteral("NotApplicable"), QStringLiteral("Unknown"), QStringLiteral("RST"),
                                   QStringLiteral("RTS"),           QStringLiteral("SRT"),     QStringLiteral("STR"),
                                   QStringLiteral("TRS"),           QStringLiteral("TSR")};
    const qsizetype dot = item.indexOf(QLatin1Char('.'));
    bool isNumber = dot < 0;
    if (dot >= 0)
        item.left(dot).toUInt(&isNumber);
    return isNumber && words.contains(item.mid(dot + 1), Qt::CaseInsensitive);
}

bool isItem(ListItems items, const QString& item)
{
    const auto isOneOf = [&item](const QStringList& words) { return words.contains(item, Qt::CaseInsensitive); };
    switch (items) {
    case ListItems::Any: return true;
    case ListItems::Measurands: return isMeasurand(item);
    case ListItems::Rotations: return isRotation(item);
    case ListItems::Profiles:
        return isOneOf({QStringLiteral("Core"), QStringLiteral("FirmwareManagement"), QStringLiteral("LocalAuthListManagement"),
                        QStringLiteral("Reservation"), QStringLiteral("SmartCharging"), QStringLiteral("RemoteTrigger")});
    case ListItems::Units: return isOneOf({QStringLiteral("Current"), QStringLiteral("Power")});
    case ListItems::Transfers:
        return isOneOf({QStringLiteral("FTP"), QStringLiteral("FTPS"), QStringLiteral("HTTP"), QStringLiteral("HTTPS"),
                        QStringLiteral("SFTP")});
    }
    return true;
}

QStringList itemsOf(const QString& list)
{
    QStringList items;
    for (const QString& item : list.split(QLatin1Char(',')))
        items.append(item.trimmed());
    return items;
}

ValueCheck checkNumber(const KeyRule& rule, const QString& value)
{
    bool isNumber = false;
    const qint64 number = value.trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return {ValueProblem::NotANumber, 0, {}};
    if (rule.least && number < *rule.least)
        return {ValueProblem::TooSmall, *rule.least, {}};
    const qint64 most = rule.most.value_or(LargestNumber);
    if (number > most)
        return {ValueProblem::TooLarge, most, {}};
    return {};
}

ValueCheck checkList(const KeyRule& rule, const QString& value, const QList<DeviceVariable>& known)
{
    if (value.trimmed().isEmpty())
        return {}; // switches it off
    const DeviceVariable* present = find(known, QLatin1String(rule.name));
    const QStringList had = present && present->value ? itemsOf(*present->value) : QStringList();
    const QStringList items = itemsOf(value);
    QStringList seen;
    for (const QString& item : items) {
        if (item.isEmpty())
            return {ValueProblem::EmptyItem, 0, {}};
        if (seen.contains(item, Qt::CaseInsensitive))
            return {ValueProblem::ItemTwice, 0, item};
        if (!isItem(rule.items, item) && !had.contains(item, Qt::CaseInsensitive))
            return {ValueProblem::UnknownItem, 0, item};
        seen.append(item);
    }
    const DeviceVariable* length = *rule.lengthKey ? find(known, QLatin1String(rule.lengthKey)) : nullptr;
    bool isNumber = false;
    const qint64 most = length && length->value ? length->value->trimmed().toLongLong(&isNumber) : 0;
    if (isNumber && most > 0 && items.size() > most)
        return {ValueProblem::TooManyItems, most, {}};
    return {};
}

} // namespace

std::optional<KeyRule> keyRule(const QString& key)
{
    const QString name = key.trimmed();
    const auto it = std::find_if(std::begin(KeyTable), std::end(KeyTable), [&](const KeyRule& rule) {
        return name.compare(QLatin1String(rule.name), Qt::CaseInsensitive) == 0;
    });
    if (it != std::end(KeyTable))
        return *it;
    if (name.startsWith(QLatin1String("DefaultPriceText,"), Qt::CaseInsensitive))
        return PriceTextRule;
    return std::nullopt;
}

QStringList standardKeys()
{
    QStringList names;
    names.reserve(std::size(KeyTable));
    for (const KeyRule& rule : KeyTable)
        names.append(QLatin1String(rule.name));
    return names;
}

ValueCheck checkValue(const QString& key, const QString& value, const QList<DeviceVariable>& known)
{
    if (value.size() > LongestValue)
        return {ValueProblem::TooLong, LongestValue, {}};
    if (std::any_of(value.begin(), value.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return {ValueProblem::Unprintable, 0, {}};
    const std::optional<KeyRule> rule = keyRule(key);
    if (!rule)
        return {};
    switch (rule->form) {
    case KeyForm::Flag: {
        const QString word = value.trimmed().toLower();
        const bool isFlag = word == QLatin1String("true") || word == QLatin1String("false");
        return isFlag ? ValueCheck{} : ValueCheck{ValueProblem::NotAFlag, 0, {}};
    }
    case KeyForm::Number: return checkNumber(*rule, value);
    case KeyForm::List: return checkList(*rule, value, known);
    case KeyForm::Text: break;
    }
    return {};
}

ProtectedKey protectedKey(const QString& key)
{
    const QString name = key.trimmed();
    if (name.compare(QLatin1String("AuthorizationKey"), Qt::CaseInsensitive) == 0)
        return ProtectedKey::Password;
    if (name.compare(QLatin1String("SecurityProfile"), Qt::CaseInsensitive) == 0)
        return ProtectedKey::SecurityProfile;
    return ProtectedKey::No;
}

} // namespace forecourt::commissioning
