// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From the values of a form to the command. Lengths and ranges: OCPP 1.6 §5, §7; security whitepaper.
#include "ui/dialogs/commandfields.h"

#include <QCoreApplication>
#include <QUrl>

#include <limits>

namespace forecourt::ui {

namespace {

struct Problems
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::CommandFields)
};

using Built = tl::expected<CommandParameters, FieldProblem>;

constexpr int MaximumTag = 20;
constexpr int MaximumKey = 50;
constexpr int MaximumValue = 500;
constexpr int MaximumPem = 5500;
constexpr int MaximumChain = 10'000;
constexpr int MaximumSignature = 800;
constexpr int MaximumLocation = 512;
constexpr int MaximumVendor = 255;
constexpr int MaximumMessage = 50;
constexpr int SecondsPerHour = 3600;
constexpr qint64 MaximumLimitTenths = 10'000'000;

/// Reads values and remembers the first thing that is wrong.
class Reader
{
public:
    Reader(const QVariantMap& values, const Workspace& workspace, const StationState& station)
        : m_values(values), m_workspace(workspace), m_station(station)
    {
    }

    [[nodiscard]] Built build(const QString& action);

private:
    void object(const char* key, const QString& text)
    {
        if (!m_problem)
            m_problem = FieldProblem{QLatin1String(key), text};
    }
    [[nodiscard]] QVariant value(const char* key) const { return m_values.value(QLatin1String(key)); }
    [[nodiscard]] QString words(const char* key) const { return value(key).toString().trimmed(); }

    QString text(const char* key, int maximum, bool isNeeded = true);
    std::optional<int> number(const char* key, int minimum, bool isNeeded);
    /// Whole charger: empty.
    std::optional<EvseId> place();
    EvseId connector();
    IdToken tag();
    QDateTime instant(const char* key);
    QString location(int maximum);
    QString certificate(const char* key, int maximum);
    TransferRetries retries();
    std::optional<QDateTime> periodStart() const;
    qint64 limitTenths();
    int requestId() const { return static_cast<int>(m_workspace.now().toSecsSinceEpoch() % std::numeric_limits<int>::max()); }

    CommandParameters buildCharging(const QString& action);
    CommandParameters buildSettings(const QString& action);
    CommandParameters buildPower(const QString& action);
    CommandParameters buildFiles(const QString& action);
    CommandParameters stop();
    CommandParameters write();
    CommandParameters sendList();
    CommandParameters reserve();
    CommandParameters setProfile();
    CommandParameters deleteCertificate();
    CommandParameters signedUpdate();
    [[nodiscard]] std::optional<TransactionId> runningAt(EvseId evse) const;

    const QVariantMap& m_values;
    const Workspace& m_workspace;
    const StationState& m_station;
    std::optional<FieldProblem> m_problem;
};

QString Reader::text(const char* key, int maximum, bool isNeeded)
{
    const QString typed = words(key);
    if (isNeeded && typed.isEmpty())
        object(key, Problems::tr("This is needed"));
    if (typed.size() > maximum)
        object(key, Problems::tr("At most %n character(s)", nullptr, maximum));
    return typed;
}

std::optional<int> Reader::number(const char* key, int minimum, bool isNeeded)
{
    const QString typed = words(key);
    if (typed.isEmpty()) {
        if (isNeeded)
            object(key, Problems::tr("A whole number is needed"));
        return std::nullopt;
    }
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    if (!isNumber || number < minimum) {
        object(key, Problems::tr("A whole number, %1 or more").arg(minimum));
        return std::nullopt;
    }
    return number;
}

std::optional<EvseId> Reader::place()
{
    const int number = value("connector").toInt();
    return number > 0 ? std::optional(EvseId(number)) : std::nullopt;
}

EvseId Reader::connector()
{
    const std::optional<EvseId> here = place();
    if (!here)
        object("connector", Problems::tr("Choose a connector"));
    return here.value_or(EvseId(1));
}

IdToken Reader::tag()
{
    const QString typed = text("tag", MaximumTag);
    if (!m_workspace.site().token(typed))
        object("tag", Problems::tr("This tag is in no list, so a charge with it would end at once. Add it under People & tags first"));
    return IdToken{typed, IdTokenKind::Unknown};
}

QDateTime Reader::instant(const char* key)
{
    const QDateTime utc = value(key).toDateTime();
    if (!utc.isValid())
        object(key, Problems::tr("A date and a time are needed"));
    return utc;
}

QString Reader::location(int maximum)
{
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("ftp"), QStringLiteral("ftps"),
                                     QStringLiteral("sftp")};
    const QString typed = text("location", maximum);
    const QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !schemes.contains(url.scheme()))
        object("location", Problems::tr("An address that the charger can reach, such as http://192.168.1.20/file or ftp://name:password@192.168.1.20/. A folder of this computer is none"));
    return typed;
}

QString Reader::certificate(const char* key, int maximum)
{
    const QString typed = text(key, maximum);
    if (!typed.startsWith(QLatin1String("-----BEGIN CERTIFICATE-----")) || !typed.endsWith(QLatin1String("-----END CERTIFICATE-----")))
        object(key, Problems::tr("A certificate in PEM form begins with -----BEGIN CERTIFICATE----- and ends with -----END CERTIFICATE-----"));
    return typed;
}

TransferRetries Reader::retries()
{
    TransferRetries retries;
    retries.count = number("retries", 0, false);
    retries.intervalS = number("retryInterval", 0, false);
    return retries;
}

std::optional<QDateTime> Reader::periodStart() const
{
    const QVariant seconds = value("period");
    return seconds.isValid() ? std::optional(m_workspace.now().addSecs(-seconds.toInt())) : std::nullopt;
}

qint64 Reader::limitTenths()
{
    bool isNumber = false;
    const double typed = m_workspace.format().locale().toDouble(words("limit"), &isNumber);
    const qint64 tenths = isNumber && typed >= 0 && typed * 10 <= static_cast<double>(MaximumLimitTenths) ? qRound64(typed * 10) : -1;
    if (tenths < 0 || qAbs(typed * 10 - static_cast<double>(tenths)) > 1e-6)
        object("limit", Problems::tr("A number with at most one decimal place, 0 or more"));
    return tenths;
}

std::optional<TransactionId> Reader::runningAt(EvseId evse) const
{
    const ConnectorState* here = m_station.connector(evse);
    const TransactionPointer session = here && here->transaction ? m_workspace.site().transaction(*here->transaction) : nullptr;
    return session ? std::optional(session->id) : std::nullopt;
}

CommandParameters Reader::stop()
{
    const QString id = words("session");
    if (id.isEmpty())
        object("session", Problems::tr("No session is running at this charger"));
    return RemoteStop{TransactionId(id)};
}

CommandParameters Reader::write()
{
    const QString key = text("key", MaximumKey);
    // ocpp-behaviour.md §6: these decide whether the charger can come back
    if (key.compare(QLatin1String("AuthorizationKey"), Qt::CaseInsensitive) == 0 || key.compare(QLatin1String("SecurityProfile"), Qt::CaseInsensitive) == 0)
        object("key", Problems::tr("Not here: a wrong value locks the charger out"));
    return WriteVariable{key, text("value", MaximumValue, false)};
}

CommandParameters Reader::sendList()
{
    SendLocalList list;
    list.version = number("version", 1, true).value_or(1);
    list.update = LocalListUpdate::Full;
    if (!value("content").toBool())
        return list;
    if (m_workspace.site().tokenCount() > MostTagsOfForm) {
        object("content", Problems::tr("There are too many tags for one message: send the list from the charger's tab “Local list”"));
        return list;
    }
    list.entries = localListFor(m_workspace, m_station);
    bool isKnown = false;
    const int most = knownSetting(m_station.record, "SendLocalListMaxLength").toInt(&isKnown);
    if (isKnown && list.entries.size() > most)
        object("content", Problems::tr("The charger takes at most %n tag(s) in one message", nullptr, most));
    return list;
}

CommandParameters Reader::reserve()
{
    ReserveNow reserve;
    reserve.token = tag();
    reserve.evse = place();
    if (!value("connector").isValid())
        object("connector", Problems::tr("Choose a connector"));
    reserve.expiresAt = instant("until");
    if (reserve.expiresAt.isValid() && reserve.expiresAt <= m_workspace.now())
        object("until", Problems::tr("This time has passed"));
    reserve.reservationId = number("reservation", 0, true).value_or(0);
    if (const auto known = m_workspace.site().token(reserve.token.value))
        reserve.groupId = known->groupId;
    return reserve;
}

CommandParameters Reader::setProfile()
{
    SetChargingProfile set;
    ChargingProfile& profile = set.profile;
    set.evse = place();
    profile.purpose = ChargingProfilePurpose(value("purpose").toInt());
    profile.id = number("profileId", 0, true).value_or(1);
    profile.stackLevel = number("stackLevel", 0, true).value_or(0);
    profile.schedule.unit = ChargingRateUnit(value("unit").toInt());
    profile.schedule.periods = {ChargingPeriod{0, limitTenths(), {}}};
    profile.kind = ChargingProfileKind::Relative;
    if (profile.purpose == ChargingProfilePurpose::StationMax) {
        if (set.evse)
            object("connector", Problems::tr("A limit of the charger as a whole is for the whole charger"));
        profile.kind = ChargingProfileKind::Absolute; // it has no session to begin with
        profile.schedule.start = m_workspace.now().addSecs(-60); // a start to come would leave a gap without limit
    }
    if (profile.purpose == ChargingProfilePurpose::Tx) {
        profile.transaction = set.evse ? runningAt(*set.evse) : std::nullopt;
        if (!profile.transaction)
            object("connector", Problems::tr("Choose a connector where a session is running"));
    }
    return set;
}

CommandParameters Reader::buildPower(const QString& action)
{
    if (action == QLatin1String("SetChargingProfile"))
        return setProfile();
    const auto unit = value("unit").isValid() ? std::optional(ChargingRateUnit(value("unit").toInt())) : std::nullopt;
    if (action == QLatin1String("GetCompositeSchedule")) {
        constexpr int MostHours = 24 * 366;
        const int hours = number("hours", 1, true).value_or(1);
        if (hours > MostHours)
            object("hours", Problems::tr("At most a year"));
        return ReadCompositeSchedule{place(), qMin(hours, MostHours) * SecondsPerHour, unit};
    }
    ClearChargingProfiles clear;
    clear.profileId = number("profileId", 0, false);
    clear.stackLevel = number("stackLevel", 0, false);
    clear.evse = place();
    clear.isStationOnly = value("connector").isValid() && !clear.evse;
    if (value("purpose").isValid())
        clear.purpose = ChargingProfilePurpose(value("purpose").toInt());
    return clear;
}

CommandParameters Reader::deleteCertificate()
{
    const QStringList parts = value("certificate").toStringList();
    if (parts.size() != 4) {
        object("certificate", Problems::tr("List the certificates first; then they can be chosen here"));
        return DeleteCertificate{};
    }
    return DeleteCertificate{{CertificateHashAlgorithm(parts.at(0).toInt()), parts.at(1), parts.at(2), parts.at(3)}};
}

CommandParameters Reader::signedUpdate()
{
    UpdateSignedFirmware update;
    update.requestId = requestId();
    update.location = location(MaximumLocation);
    update.notBefore = instant("notBefore");
    update.installNotBefore = value("install").isValid() ? std::optional(instant("installNotBefore")) : std::nullopt;
    if (update.installNotBefore && *update.installNotBefore < update.notBefore)
        object("installNotBefore", Problems::tr("It cannot be installed before it is downloaded"));
    update.signingCertificate = certificate("signingCertificate", MaximumPem);
    update.signature = text("signature", MaximumSignature);
    update.retries = retries();
    return update;
}

CommandParameters Reader::buildFiles(const QString& action)
{
    const auto use = CertificateUse(value("use").toInt());
    constexpr int LongUrl = 2000; // the standard sets no limit for these two
    if (action == QLatin1String("GetDiagnostics"))
        return RequestDiagnostics{location(LongUrl), periodStart(), {}, retries()};
    if (action == QLatin1String("GetLog"))
        return RequestLog{LogKind(value("log").toInt()), requestId(), location(MaximumLocation), periodStart(), {}, retries()};
    if (action == QLatin1String("UpdateFirmware"))
        return UpdateFirmware{location(LongUrl), instant("notBefore"), retries()};
    if (action == QLatin1String("SignedUpdateFirmware"))
        return signedUpdate();
    if (action == QLatin1String("InstallCertificate"))
        return InstallCertificate{use, certificate("pem", MaximumPem)};
    if (action == QLatin1String("DeleteCertificate"))
        return deleteCertificate();
    if (action == QLatin1String("GetInstalledCertificateIds"))
        return ListCertificates{use};
    return DeliverCertificate{certificate("pem", MaximumChain)};
}

CommandParameters Reader::buildSettings(const QString& action)
{
    if (action == QLatin1String("GetConfiguration")) {
        QString names = words("names");
        names.replace(QLatin1Char(','), QLatin1Char(' ')).replace(QLatin1Char(';'), QLatin1Char(' '));
        return ReadVariables{names.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)};
    }
    if (action == QLatin1String("ChangeConfiguration"))
        return write();
    if (action == QLatin1String("ClearCache"))
        return ClearCache{};
    if (action == QLatin1String("GetLocalListVersion"))
        return ReadLocalListVersion{};
    if (action == QLatin1String("SendLocalList"))
        return sendList();
    SendVendorData data;
    data.vendorId = text("vendorId", MaximumVendor);
    data.messageId = text("messageId", MaximumMessage, false);
    if (!value("data").toString().isEmpty())
        data.data = value("data").toString(); // as it was typed
    return data;
}

CommandParameters Reader::buildCharging(const QString& action)
{
    if (action == QLatin1String("RemoteStartTransaction"))
        return RemoteStart{connector(), tag(), {}};
    if (action == QLatin1String("RemoteStopTransaction"))
        return stop();
    if (action == QLatin1String("UnlockConnector"))
        return UnlockConnector{connector()};
    if (action == QLatin1String("Reset"))
        return Reset{ResetKind(value("kind").toInt())};
    if (action == QLatin1String("ChangeAvailability"))
        return ChangeAvailability{place(), Availability(value("to").toInt())};
    if (action == QLatin1String("ReserveNow"))
        return reserve();
    if (action == QLatin1String("CancelReservation"))
        return CancelReservation{number("reservation", 0, true).value_or(0)};
    return TriggerMessage{text("message", MaximumMessage), place(), action.startsWith(QLatin1Char('E'))};
}

Built Reader::build(const QString& action)
{
    static const QStringList charging{QStringLiteral("RemoteStartTransaction"), QStringLiteral("RemoteStopTransaction"), QStringLiteral("UnlockConnector"),
                                      QStringLiteral("Reset"),                  QStringLiteral("ChangeAvailability"),    QStringLiteral("ReserveNow"),
                                      QStringLiteral("CancelReservation"),      QStringLiteral("TriggerMessage"),        QStringLiteral("ExtendedTriggerMessage")};
    static const QStringList settings{QStringLiteral("GetConfiguration"),    QStringLiteral("ChangeConfiguration"), QStringLiteral("ClearCache"),
                                      QStringLiteral("GetLocalListVersion"), QStringLiteral("SendLocalList"),       QStringLiteral("DataTransfer")};
    static const QStringList power{QStringLiteral("SetChargingProfile"), QStringLiteral("ClearChargingProfile"), QStringLiteral("GetCompositeSchedule")};
    const CommandParameters parameters = charging.contains(action) ? buildCharging(action)
        : settings.contains(action)                                ? buildSettings(action)
        : power.contains(action)                                   ? buildPower(action)
                                                                   : buildFiles(action);
    if (m_problem)
        return tl::make_unexpected(*m_problem);
    return parameters;
}

} // namespace

tl::expected<CommandParameters, FieldProblem> commandOf(const QString& action, const QVariantMap& values, const Workspace& workspace,
                                                        const StationState& station)
{
    return Reader(values, workspace, station).build(action);
}

} // namespace forecourt::ui
