// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/keywords.h"

#include <QCoreApplication>

namespace forecourt::ui {
namespace {

struct Keys
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Keys)
};

struct KeyText
{
    const char* name;
    const char* text;
};

const KeyText KeyTexts[] = {
    {"AllowOfflineTxForUnknownId", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Lets tags the charger does not know start while it is offline.")},
    {"AuthorizationCacheEnabled", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger remembers tags that were accepted, so they start faster and offline.")},
    {"AuthorizeRemoteTxRequests", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "On a remote start the charger first asks whether the tag may charge.")},
    {"BlinkRepeat", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How often the light blinks to signal something.")},
    {"ClockAlignedDataInterval", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Meter values at fixed times, counted from midnight. 0 switches them off.")},
    {"ConnectionTimeOut", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How long the driver has, from showing the tag or a remote start, to plug in.")},
    {"ConnectorPhaseRotation", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How the phases of the supply are wired to each connector, such as 1.RST.")},
    {"ConnectorPhaseRotationMaxLength", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items ConnectorPhaseRotation may have.")},
    {"GetConfigurationMaxKeys", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many settings may be asked for at once.")},
    {"HeartbeatInterval", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "After this long without another message the charger sends a sign of life.")},
    {"LightIntensity", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How bright the charger's lights are.")},
    {"LocalAuthorizeOffline", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "While offline, tags in the charger's list or memory may start.")},
    {"LocalPreAuthorize", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "While online, tags in the charger's list or memory start without waiting for our answer.")},
    {"MaxEnergyOnInvalidId", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Energy a car may still take after its tag turned out to be invalid.")},
    {"MessageTimeout", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How long the charger waits for our answer to a message.")},
    {"MeterValuesAlignedData", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "What is measured at the fixed times of ClockAlignedDataInterval.")},
    {"MeterValuesAlignedDataMaxLength", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items MeterValuesAlignedData may have.")},
    {"MeterValuesSampledData", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "What is measured during a session, every MeterValueSampleInterval.")},
    {"MeterValuesSampledDataMaxLength", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items MeterValuesSampledData may have.")},
    {"MeterValueSampleInterval", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Time between meter values during a session. 0 switches them off.")},
    {"MinimumStatusDuration", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "A state must last this long before it is reported, so that brief changes are left out.")},
    {"NumberOfConnectors", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many connectors the charger has.")},
    {"ResetRetries", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How often a failed restart is tried again.")},
    {"StopTransactionMaxMeterValues", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many meter values the end of a session may carry.")},
    {"StopTransactionOnEVSideDisconnect", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Unplugging at the car ends the session.")},
    {"StopTransactionOnInvalidId", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "A session begun offline stops when we then refuse its tag.")},
    {"StopTxnAlignedData", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Which values of fixed times the end of a session carries. Empty: none.")},
    {"StopTxnAlignedDataMaxLength", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items StopTxnAlignedData may have.")},
    {"StopTxnSampledData", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Which measured values the end of a session carries. Empty: none.")},
    {"StopTxnSampledDataMaxLength", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items StopTxnSampledData may have.")},
    {"SupportedFeatureProfiles", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Which parts of the standard the charger says it can do.")},
    {"SupportedFeatureProfilesMaxLength", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many items SupportedFeatureProfiles may have.")},
    {"TransactionMessageAttempts", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How often the charger tries to deliver the begin or end of a session after an error.")},
    {"TransactionMessageRetryInterval", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Wait before such a try, multiplied by the number of tries so far.")},
    {"UnlockConnectorOnEVSideDisconnect", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Unplugging at the car also unlocks the plug at the charger.")},
    {"WebSocketPingInterval", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Time between pings that keep the link open. 0: the charger sends none.")},
    {"LocalAuthListEnabled", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger uses the list of tags we gave it.")},
    {"LocalAuthListMaxLength", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many tags the charger's list can hold.")},
    {"SendLocalListMaxLength", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many tags we may send in one message.")},
    {"ReserveConnectorZeroSupported", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger can keep any one connector free, without saying which.")},
    {"ChargeProfileMaxStackLevel", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Highest level of a charging profile; also how many there may be of a kind.")},
    {"ChargingScheduleAllowedChargingRateUnit", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Whether limits are given as current, as power, or either.")},
    {"ChargingScheduleMaxPeriods", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many steps a charging schedule may have.")},
    {"MaxChargingProfilesInstalled", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many charging profiles fit into the charger.")},
    {"ConnectorSwitch3to1PhaseSupported", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger can change between three phases and one during a session.")},
    {"SupportedFileTransferProtocols", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How firmware and logs may be transferred: FTP, FTPS, HTTP, HTTPS.")},
    {"SecurityProfile", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How the link is secured: 1 password, 2 password and TLS, 3 certificates on both sides. It can only be raised.")},
    {"AuthorizationKey", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The password the charger sends when it connects. It can be set but not read.")},
    {"CpoName", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Name of the operator in the charger's certificate request.")},
    {"AdditionalRootCertificateCheck", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Only one root certificate of ours at a time; a new one must be signed by the old.")},
    {"CertificateSignedMaxChainSize", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Longest certificate chain we may send, in characters.")},
    {"CertificateStoreMaxLength", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many root certificates fit into the charger.")},
    {"CustomDisplayCostAndPrice", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger can show prices and costs that we send.")},
    {"DefaultPrice", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Price shown before we send one for the driver.")},
    {"NumberOfDecimalsForCostValues", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "How many decimals costs are shown with.")},
    {"CustomIdleFeeAfterStop", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The fee for staying goes on after the end of the session, until the car is unplugged.")},
    {"CustomMultiLanguageMessages", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "The charger can show texts in several languages.")},
    {"SupportedLanguages", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Languages of the charger's display.")},
    {"Language", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Language of the charger's display.")},
    {"TimeOffset", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "Local time against UTC, such as +01:00, for what the display shows.")},
    {"NextTimeOffsetTransitionDateTime", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "When TimeOffset changes next.")},
    {"TimeOffsetNextTransition", QT_TRANSLATE_NOOP("forecourt::ui::Keys", "TimeOffset after its next change.")},
};

QString profileWord(commissioning::KeyProfile profile)
{
    using commissioning::KeyProfile;
    switch (profile) {
    //: Feature profile of OCPP 1.6: what every charger can do.
    case KeyProfile::Core: return Keys::tr("Core");
    //: Feature profile of OCPP 1.6: the list of tags kept in the charger.
    case KeyProfile::LocalList: return Keys::tr("Local list of tags");
    case KeyProfile::Reservation: return Keys::tr("Reservation");
    case KeyProfile::SmartCharging: return Keys::tr("Smart charging");
    case KeyProfile::Firmware: return Keys::tr("Firmware management");
    case KeyProfile::Security: return Keys::tr("Security extension");
    case KeyProfile::Pricing: return Keys::tr("Prices on the display");
    }
    return {};
}

} // namespace

std::optional<KeyWords> keyWords(const QString& key)
{
    const auto rule = commissioning::keyRule(key);
    if (!rule)
        return std::nullopt;
    KeyWords words{rule->form, QString::fromLatin1(rule->unit), profileWord(rule->profile), {}, rule->isRequired};
    for (const KeyText& known : KeyTexts) {
        if (key.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0)
            words.text = Keys::tr(known.text);
    }
    if (words.text.isEmpty()) // one per language: "DefaultPriceText,de"
        //: %1 is a language code.
        words.text = Keys::tr("Price shown before we send one for the driver, in language %1.").arg(key.section(QLatin1Char(','), 1));
    return words;
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

QString keyRangeWord(const QString& key)
{
    const auto rule = commissioning::keyRule(key);
    if (!rule)
        return {};
    if (rule->least && rule->most)
        //: Range of a whole number: %1 the least, %2 the most.
        return Keys::tr("from %1 to %2").arg(*rule->least).arg(*rule->most);
    if (rule->least)
        //: Range of a whole number: %1 the least.
        return Keys::tr("%1 or more").arg(*rule->least);
    return {};
}

QString valueProblemSentence(const commissioning::ValueCheck& check)
{
    using commissioning::ValueProblem;
    switch (check.problem) {
    case ValueProblem::None: return {};
    case ValueProblem::NotAFlag: return Keys::tr("Choose true or false");
    case ValueProblem::NotANumber: return Keys::tr("Type a whole number");
    case ValueProblem::TooSmall: return Keys::tr("At least %1").arg(check.limit);
    case ValueProblem::TooLarge: return Keys::tr("At most %1").arg(check.limit);
    case ValueProblem::UnknownItem:
        //: %1 an item of a list that the standard does not know.
        return Keys::tr("The standard knows no \"%1\" here").arg(check.item);
    case ValueProblem::ItemTwice: return Keys::tr("\"%1\" is there twice").arg(check.item);
    case ValueProblem::EmptyItem: return Keys::tr("There is an empty place between two commas");
    case ValueProblem::TooManyItems:
        return Keys::tr("This charger takes at most %n item(s) here", nullptr, static_cast<int>(check.limit));
    case ValueProblem::TooLong:
        return Keys::tr("At most %n character(s)", nullptr, static_cast<int>(check.limit));
    case ValueProblem::Unprintable: return Keys::tr("Leave out line breaks and control characters");
    }
    return {};
}

QString protectedKeySentence(const QString& key)
{
    using commissioning::ProtectedKey;
    switch (commissioning::protectedKey(key)) {
    case ProtectedKey::No: return {};
    case ProtectedKey::Password:
        return Keys::tr("Off: this is the charger's password. Changed here alone it could lock the charger out");
    case ProtectedKey::SecurityProfile:
        return Keys::tr("Off: it can only be raised, and only once password and certificates are in place. "
                        "Changed here alone it could lock the charger out");
    }
    return {};
}

QStringList knownKeys()
{
    return commissioning::standardKeys();
}

} // namespace forecourt::ui
