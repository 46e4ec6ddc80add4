// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/keywords.h"

#include <QCoreApplication>

#include <iterator>

namespace forecourt::ui {
namespace {

struct Keys
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Keys)
};

enum class Profile { Core, LocalList, Reservation, SmartCharging, Firmware, Security, Pricing };

struct Key
{
    const char* name;
    KeyType type;
    const char* unit;
    bool isRequired;
    Profile profile;
    const char* text;
};

using enum KeyType;


const Key Table[] = {
    {"AllowOfflineTxForUnknownId", Flag, "", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Lets tags the charger does not know start while it is offline.")},
    {"AuthorizationCacheEnabled", Flag, "", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger remembers tags that were accepted, so they start faster and offline.")},
    {"AuthorizeRemoteTxRequests", Flag, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "On a remote start the charger first asks whether the tag may charge.")},
    {"BlinkRepeat", Number, "", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How often the light blinks to signal something.")},
    {"ClockAlignedDataInterval", Number, "s", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Meter values at fixed times, counted from midnight. 0 switches them off.")},
    {"ConnectionTimeOut", Number, "s", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How long the driver has, from showing the tag or a remote start, to plug in.")},
    {"ConnectorPhaseRotation", List, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How the phases of the supply are wired to each connector, such as 1.RST.")},
    {"ConnectorPhaseRotationMaxLength", Number, "", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items ConnectorPhaseRotation may have.")},
    {"GetConfigurationMaxKeys", Number, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many settings may be asked for at once.")},
    {"HeartbeatInterval", Number, "s", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "After this long without another message the charger sends a sign of life.")},
    {"LightIntensity", Number, "%", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How bright the charger's lights are.")},
    {"LocalAuthorizeOffline", Flag, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "While offline, tags in the charger's list or memory may start.")},
    {"LocalPreAuthorize", Flag, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "While online, tags in the charger's list or memory start without waiting for our answer.")},
    {"MaxEnergyOnInvalidId", Number, "Wh", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Energy a car may still take after its tag turned out to be invalid.")},
    {"MessageTimeout", Number, "s", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How long the charger waits for our answer to a message.")},
    {"MeterValuesAlignedData", List, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "What is measured at the fixed times of ClockAlignedDataInterval.")},
    {"MeterValuesAlignedDataMaxLength", Number, "", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items MeterValuesAlignedData may have.")},
    {"MeterValuesSampledData", List, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "What is measured during a session, every MeterValueSampleInterval.")},
    {"MeterValuesSampledDataMaxLength", Number, "", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items MeterValuesSampledData may have.")},
    {"MeterValueSampleInterval", Number, "s", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Time between meter values during a session. 0 switches them off.")},
    {"MinimumStatusDuration", Number, "s", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "A state must last this long before it is reported, so that brief changes are left out.")},
    {"NumberOfConnectors", Number, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many connectors the charger has.")},
    {"ResetRetries", Number, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How often a failed restart is tried again.")},
    {"StopTransactionMaxMeterValues", Number, "", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many meter values the end of a session may carry.")},
    {"StopTransactionOnEVSideDisconnect", Flag, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Unplugging at the car ends the session.")},
    {"StopTransactionOnInvalidId", Flag, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "A session begun offline stops when we then refuse its tag.")},
    {"StopTxnAlignedData", List, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Which values of fixed times the end of a session carries. Empty: none.")},
    {"StopTxnAlignedDataMaxLength", Number, "", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items StopTxnAlignedData may have.")},
    {"StopTxnSampledData", List, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Which measured values the end of a session carries. Empty: none.")},
    {"StopTxnSampledDataMaxLength", Number, "", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items StopTxnSampledData may have.")},
    {"SupportedFeatureProfiles", List, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Which parts of the standard the charger says it can do.")},
    {"SupportedFeatureProfilesMaxLength", Number, "", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items SupportedFeatureProfiles may have.")},
    {"TransactionMessageAttempts", Number, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How often the charger tries to deliver the begin or end of a session after an error.")},
    {"TransactionMessageRetryInterval", Number, "s", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Wait before such a try, multiplied by the number of tries so far.")},
    {"UnlockConnectorOnEVSideDisconnect", Flag, "", true, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Unplugging at the car also unlocks the plug at the charger.")},
    {"WebSocketPingInterval", Number, "s", false, Profile::Core, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Time between pings that keep the link open. 0: the charger sends none.")},
    {"LocalAuthListEnabled", Flag, "", true, Profile::LocalList, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger uses the list of tags we gave it.")},
    {"LocalAuthListMaxLength", Number, "", true, Profile::LocalList, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many tags the charger's list can hold.")},
    {"SendLocalListMaxLength", Number, "", true, Profile::LocalList, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many tags we may send in one message.")},
    {"ReserveConnectorZeroSupported", Flag, "", false, Profile::Reservation, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger can keep any one connector free, without saying which.")},
    {"ChargeProfileMaxStackLevel", Number, "", true, Profile::SmartCharging, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Highest level of a charging profile; also how many there may be of a kind.")},
    {"ChargingScheduleAllowedChargingRateUnit", List, "", true, Profile::SmartCharging, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Whether limits are given as current, as power, or either.")},
    {"ChargingScheduleMaxPeriods", Number, "", true, Profile::SmartCharging, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many steps a charging schedule may have.")},
    {"MaxChargingProfilesInstalled", Number, "", true, Profile::SmartCharging, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many charging profiles fit into the charger.")},
    {"ConnectorSwitch3to1PhaseSupported", Flag, "", false, Profile::SmartCharging, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger can change between three phases and one during a session.")},
    {"SupportedFileTransferProtocols", List, "", false, Profile::Firmware, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How firmware and logs may be transferred: FTP, FTPS, HTTP, HTTPS.")},
    {"SecurityProfile", Number, "", false, Profile::Security, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How the link is secured: 1 password, 2 password and TLS, 3 certificates on both sides. It can only be raised.")},
    {"AuthorizationKey", Text, "", false, Profile::Security, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The password the charger sends when it connects. It can be set but not read.")},
    {"CpoName", Text, "", false, Profile::Security, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Name of the operator in the charger's certificate request.")},
    {"AdditionalRootCertificateCheck", Flag, "", false, Profile::Security, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Only one root certificate of ours at a time; a new one must be signed by the old.")},
    {"CertificateSignedMaxChainSize", Number, "", false, Profile::Security, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Longest certificate chain we may send, in characters.")},
    {"CertificateStoreMaxLength", Number, "", false, Profile::Security, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many root certificates fit into the charger.")},
    {"CustomDisplayCostAndPrice", Flag, "", false, Profile::Pricing, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger can show prices and costs that we send.")},
    {"DefaultPrice", Text, "", false, Profile::Pricing, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Price shown before we send one for the driver.")},
    {"NumberOfDecimalsForCostValues", Number, "", false, Profile::Pricing, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many decimals costs are shown with.")},
    {"CustomIdleFeeAfterStop", Flag, "", false, Profile::Pricing, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The fee for staying goes on after the end of the session, until the car is unplugged.")},
    {"CustomMultiLanguageMessages", Flag, "", false, Profile::Pricing, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger can show texts in several languages.")},
    {"SupportedLanguages", List, "", false, Profile::Pricing, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Languages of the charger's display.")},
    {"Language", Text, "", false, Profile::Pricing, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Language of the charger's display.")},
    {"TimeOffset", Text, "", false, Profile::Pricing, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Local time against UTC, such as +01:00, for what the display shows.")},
    {"NextTimeOffsetTransitionDateTime", Text, "", false, Profile::Pricing, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "When TimeOffset changes next.")},
    {"TimeOffsetNextTransition", Text, "", false, Profile::Pricing, QT_TRANSLATE_NOOP("forecourt::ui::Keys", "TimeOffset after its next change.")},
};


QString profileWord(Profile profile)
{
    switch (profile) {
    //: Feature profile of OCPP 1.6: what every charger can do.
    case Profile::Core: return Keys::tr("Core");
    //: Feature profile of OCPP 1.6: the list of tags kept in the charger.
    case Profile::LocalList: return Keys::tr("Local list of tags");
    case Profile::Reservation: return Keys::tr("Reservation");
    case Profile::SmartCharging: return Keys::tr("Smart charging");
    case Profile::Firmware: return Keys::tr("Firmware management");
    case Profile::Security: return Keys::tr("Security extension");
    case Profile::Pricing: return Keys::tr("Prices on the display");
    }
    return {};
}

KeyWords wordsOf(const Key& key)
{
    return {key.type, QString::fromLatin1(key.unit), profileWord(key.profile), Keys::tr(key.text), key.isRequired};
}

} // namespace

std::optional<KeyWords> keyWords(const QString& key)
{
    for (const Key& known : Table) {
        if (key.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0)
            return wordsOf(known);
    }
    // one per language: "DefaultPriceText,de"
    if (key.startsWith(QLatin1String("DefaultPriceText,"), Qt::CaseInsensitive))
        return KeyWords{KeyType::Text, {}, profileWord(Profile::Pricing),
                        //: %1 is a language code.
                        Keys::tr("Price shown before we send one for the driver, in language %1.").arg(key.section(QLatin1Char(','), 1)),
                        false};
    return std::nullopt;
}

QString keyTypeWord(const KeyWords& key)
{
    switch (key.type) {
    //: Form of a setting's value.
    case KeyType::Flag: return Keys::tr("Yes or no");
    case KeyType::Number: break;
    //: Form of a setting's value.
    case KeyType::Text: return Keys::tr("Text");
    //: Form of a setting's value.
    case KeyType::List: return Keys::tr("List, separated by commas");
    }
    if (key.unit == QLatin1String("s"))
        return Keys::tr("Whole number, seconds");
    if (key.unit == QLatin1String("%"))
        return Keys::tr("Whole number, percent");
    if (key.unit == QLatin1String("Wh"))
        return Keys::tr("Whole number, watt-hours");
    return Keys::tr("Whole number");
}

QStringList knownKeys()
{
    QStringList names;
    names.reserve(std::size(Table));
    for (const Key& key : Table)
        names.append(QLatin1String(key.name));
    return names;
}

} // namespace forecourt::ui
