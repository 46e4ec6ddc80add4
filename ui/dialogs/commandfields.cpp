// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commandfields.h"

#include "core/domain/profilerules.h"
#include "ui/dialogs/rootwarning.h"
#include "ui/models/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace forecourt::ui {

using Kind = CommandField::Kind;
using Choices = CommandField::Choices;

namespace {

struct Fields
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::CommandFields)
};

constexpr int ReservedFor = 3600; // seconds, unless a person says otherwise
constexpr int HourS = 3600;
constexpr int MaximumTagLength = 20; // OCPP 1.6 CiString20Type

/// In which units the charger takes limits.
Choices unitChoices(const StationState& station)
{
    const ProfileBounds bounds = profileBounds(station.record.variables);
    Choices choices;
    if (bounds.takesAmpere)
        choices.append({Fields::tr("Ampere for each phase"), int(ChargingRateUnit::Ampere)});
    if (bounds.takesWatt)
        choices.append({Fields::tr("Watt, all phases together"), int(ChargingRateUnit::Watt)});
    return choices;
}

/// Makes the fields of one form.
class FieldMaker
{
public:
    FieldMaker(const Workspace& workspace, const StationState& station, const CommandFocus& focus)
        : m_workspace(workspace), m_station(station), m_focus(focus)
    {
    }

    [[nodiscard]] QList<CommandField> make(const QString& action) const;

private:
    [[nodiscard]] CommandField text(const char* key, const QString& label, const QString& placeholder = {}) const
    {
        return {QLatin1String(key), label, Kind::Text, {}, {}, placeholder};
    }
    [[nodiscard]] CommandField number(const char* key, const QString& label, const QVariant& initial = {}) const
    {
        return {QLatin1String(key), label, Kind::Number, {}, initial, {}};
    }
    [[nodiscard]] CommandField choice(const char* key, const QString& label, const Choices& choices, const QVariant& initial = {}) const
    {
        return {QLatin1String(key), label, Kind::Choice, choices, initial, {}};
    }
    /// \a whole: entry for the charger as a whole (0); \a any: entry for "left out". Empty: not offered.
    [[nodiscard]] CommandField connector(const QString& whole, const QString& any = {}) const;
    [[nodiscard]] CommandField tag() const;
    [[nodiscard]] CommandField session() const;
    [[nodiscard]] CommandField unit(const QString& any) const;
    [[nodiscard]] CommandField purpose(const QString& any) const;
    [[nodiscard]] CommandField certificateUse() const;
    [[nodiscard]] CommandField knownCertificates() const;
    [[nodiscard]] CommandField message(bool isExtended) const;
    [[nodiscard]] CommandField key() const;
    [[nodiscard]] QList<CommandField> upload() const;
    [[nodiscard]] QList<CommandField> download() const;
    [[nodiscard]] QList<CommandField> installation() const;
    [[nodiscard]] QList<CommandField> retries() const;
    [[nodiscard]] QList<CommandField> localList() const;
    [[nodiscard]] QList<CommandField> limit() const;
    [[nodiscard]] QList<CommandField> makeFileFields(const QString& action) const;
    [[nodiscard]] QList<CommandField> makePowerFields(const QString& action) const;
    [[nodiscard]] QDateTime now() const { return m_workspace.now(); }

    const Workspace& m_workspace;
    const StationState& m_station;
    const CommandFocus& m_focus;
};

CommandField FieldMaker::connector(const QString& whole, const QString& any) const
{
    Choices choices;
    if (!any.isEmpty())
        choices.append({any, QVariant()});
    if (!whole.isEmpty())
        choices.append({whole, 0});
    for (const ConnectorState& here : m_station.connectors)
        choices.append({connectorName(m_station, here), here.evse.value()});
    if (m_station.connectors.empty())
        choices.append({Fields::tr("Connector 1"), 1});
    return choice("connector", Fields::tr("Connector"), choices, m_focus.evse ? QVariant(m_focus.evse->value()) : QVariant());
}

CommandField FieldMaker::tag() const
{
    return {QStringLiteral("tag"), Fields::tr("Person or tag"), Kind::Tag, {}, m_focus.tag, Fields::tr("Name or tag")};
}

CommandField FieldMaker::session() const
{
    Choices choices;
    QVariant initial;
    for (const TransactionPointer& running : m_workspace.site().transactions()) {
        if (!running->isRunning() || running->station != m_station.record.id)
            continue;
        //: A running session: %1 its number, %2 who charges, %3 where.
        choices.append({Fields::tr("%1, %2 at %3").arg(running->number, driverName(*running),
                                                       placeName(m_workspace.site(), running->station, running->evse)),
                        running->id.value()});
        if (m_focus.session == running->key || (!m_focus.session && m_focus.evse == running->evse))
            initial = running->id.value();
    }
    return choice("session", Fields::tr("Session"), choices, initial);
}

CommandField FieldMaker::unit(const QString& any) const
{
    Choices choices = unitChoices(m_station);
    if (!any.isEmpty())
        choices.prepend({any, QVariant()});
    return choice("unit", Fields::tr("Unit"), choices);
}

CommandField FieldMaker::purpose(const QString& any) const
{
    Choices choices;
    if (!any.isEmpty())
        choices.append({any, QVariant()});
    choices.append({Fields::tr("Every session that has no limit of its own"), int(ChargingProfilePurpose::TxDefault)});
    choices.append({Fields::tr("The session that runs now"), int(ChargingProfilePurpose::Tx)});
    choices.append({Fields::tr("The charger as a whole"), int(ChargingProfilePurpose::StationMax)});
    return choice("purpose", Fields::tr("Limit of"), choices, m_focus.session ? QVariant(int(ChargingProfilePurpose::Tx)) : QVariant());
}

CommandField FieldMaker::certificateUse() const
{
    return choice("use", Fields::tr("Kind of certificate"),
                  {{Fields::tr("Root for central systems: by it the charger trusts Forecourt"), int(CertificateUse::CentralSystemRoot)},
                   {Fields::tr("Root of the manufacturer: by it the charger trusts firmware"), int(CertificateUse::ManufacturerRoot)}});
}

/// What the charger listed last and has not deleted since.
CommandField FieldMaker::knownCertificates() const
{
    Choices choices;
    for (const KnownRoot& root : knownRoots(m_workspace.site(), m_station.record.id).roots()) {
        const QVariant parts = QStringList{QString::number(int(root.hash.algorithm)), root.hash.issuerName, root.hash.issuerKey, root.hash.serialNumber};
        const bool isKnown = std::any_of(choices.cbegin(), choices.cend(), [&parts](const auto& choice) { return choice.second == parts; });
        if (isKnown) // one of both kinds is deleted as both
            continue;
        const QString serial = root.hash.serialNumber;
        const QString issuer = root.hash.issuerName.left(12);
        choices.append({root.use == CertificateUse::CentralSystemRoot
                            //: A root certificate: %1 its serial number, %2 the beginning of a hash that names who issued it.
                            ? Fields::tr("For central systems: serial number %1, issued by %2…").arg(serial, issuer)
                            //: A root certificate: %1 its serial number, %2 the beginning of a hash that names who issued it.
                            : Fields::tr("Of the manufacturer: serial number %1, issued by %2…").arg(serial, issuer),
                        parts});
    }
    return choice("certificate", Fields::tr("Certificate"), choices);
}

CommandField FieldMaker::message(bool isExtended) const
{
    Choices choices{{Fields::tr("States of the connectors"), QStringLiteral("StatusNotification")},
                    {Fields::tr("Meter values"), QStringLiteral("MeterValues")},
                    {Fields::tr("Boot report"), QStringLiteral("BootNotification")},
                    {Fields::tr("Sign of life"), QStringLiteral("Heartbeat")},
                    {Fields::tr("Firmware state"), QStringLiteral("FirmwareStatusNotification")}};
    if (isExtended) {
        choices.append({Fields::tr("Log state"), QStringLiteral("LogStatusNotification")});
        choices.append({Fields::tr("Request for a new certificate"), QStringLiteral("SignChargePointCertificate")});
    } else {
        choices.append({Fields::tr("Diagnostics state"), QStringLiteral("DiagnosticsStatusNotification")});
    }
    return choice("message", Fields::tr("Message"), choices);
}

CommandField FieldMaker::key() const
{
    Choices choices;
    for (const DeviceVariable& variable : m_station.record.variables) {
        if (!variable.isReadOnly)
            choices.append({variable.variable, variable.variable});
    }
    return {QStringLiteral("key"), Fields::tr("Setting"), Kind::Suggestion, choices, {}, QStringLiteral("HeartbeatInterval")};
}

QList<CommandField> FieldMaker::retries() const
{
    return {number("retries", Fields::tr("Further tries if it fails (may be left empty)")),
            number("retryInterval", Fields::tr("Seconds between tries (may be left empty)"))};
}

QList<CommandField> FieldMaker::upload() const
{
    QList<CommandField> fields{
        text("location", Fields::tr("Address to upload to"), QStringLiteral("ftp://name:password@192.168.1.20/logs/")),
        choice("period", Fields::tr("Period"),
               {{Fields::tr("Everything"), QVariant()},
                {Fields::tr("The last hour"), HourS},
                {Fields::tr("The last day"), 24 * HourS},
                {Fields::tr("The last week"), 7 * 24 * HourS}})};
    return fields + retries();
}

QList<CommandField> FieldMaker::download() const
{
    return {text("location", Fields::tr("Address of the file"), QStringLiteral("http://192.168.1.20/firmware.bin")),
            {QStringLiteral("notBefore"), Fields::tr("Download not before"), Kind::DateTime, {}, now(), {}}};
}

/// Source: OCPP 1.6 security whitepaper, FirmwareType.installDateTime.
QList<CommandField> FieldMaker::installation() const
{
    return {choice("install", Fields::tr("Installation"),
                   {//: When a downloaded firmware is installed.
                    {Fields::tr("As soon as it is downloaded"), QVariant()},
                    //: When a downloaded firmware is installed.
                    {Fields::tr("Not before a certain time"), true}}),
            {QStringLiteral("installNotBefore"), Fields::tr("Install not before"), Kind::DateTime, {}, now(), {}, QStringLiteral("install"),
             Fields::tr("Off: it is installed as soon as it is downloaded")}};
}

QList<CommandField> FieldMaker::localList() const
{
    int version = 0;
    for (const CommandPointer& command : m_workspace.site().commands()) {
        if (command->station != m_station.record.id)
            continue;
        if (const auto* told = std::get_if<LocalListVersion>(&command->finding))
            version = std::max(version, told->version);
        if (const auto* sent = std::get_if<SendLocalList>(&command->parameters))
            version = std::max(version, sent->version);
    }
    const bool areTooMany = m_workspace.site().tokenCount() > MostTagsOfForm;
    const int count = areTooMany ? 0 : static_cast<int>(localListFor(m_workspace, m_station).size());
    return {choice("content", Fields::tr("The list"),
                   {{areTooMany ? Fields::tr("All tags that may charge here")
                                : QCoreApplication::translate("forecourt::ui::CommandFields", "All %n tag(s) that may charge here", nullptr, count),
                     true},
                    {Fields::tr("Nobody: the list becomes empty"), false}},
                   true),
            number("version", Fields::tr("Version, higher than that of the charger's list"), version + 1)};
}

QList<CommandField> FieldMaker::limit() const
{
    return {purpose({}),
            connector(Fields::tr("Whole charger")),
            {QStringLiteral("limit"), Fields::tr("At most"), Kind::Decimal, {}, QStringLiteral("16"), {}},
            unit({}),
            number("stackLevel", Fields::tr("Stack level: of several limits the highest counts"), 0),
            number("profileId", Fields::tr("Number of the limit: the same number replaces it"), 1)};
}

QList<CommandField> FieldMaker::makePowerFields(const QString& action) const
{
    if (action == QLatin1String("SetChargingProfile"))
        return limit();
    if (action == QLatin1String("ClearChargingProfile"))
        return {connector(Fields::tr("Those of the whole charger only"), Fields::tr("Wherever they are")), purpose(Fields::tr("Any")),
                number("stackLevel", Fields::tr("Stack level (empty: any)")), number("profileId", Fields::tr("Number of the limit (empty: any)"))};
    if (action == QLatin1String("GetCompositeSchedule"))
        return {connector(Fields::tr("Whole charger")), number("hours", Fields::tr("Hours from now on"), 24), unit(Fields::tr("As the charger likes"))};
    return {};
}

QList<CommandField> FieldMaker::makeFileFields(const QString& action) const
{
    if (action == QLatin1String("GetDiagnostics"))
        return upload();
    if (action == QLatin1String("GetLog")) {
        return QList<CommandField>{choice("log", Fields::tr("Log"), {{Fields::tr("Diagnostics"), int(LogKind::Diagnostics)},
                                                 //: A log of logins, changed settings and the like.
                                                 {Fields::tr("Security"), int(LogKind::Security)}})}
            + upload();
    }
    if (action == QLatin1String("UpdateFirmware"))
        return download() + retries();
    if (action == QLatin1String("SignedUpdateFirmware")) {
        return download()
            + QList<CommandField>{{QStringLiteral("signingCertificate"), Fields::tr("Signing certificate, PEM"), Kind::LongText, {}, {},
                                   QStringLiteral("-----BEGIN CERTIFICATE-----")},
                                  {QStringLiteral("signature"), Fields::tr("Signature, base64"), Kind::LongText, {}, {}, {}}}
            + installation() + retries();
    }
    if (action == QLatin1String("InstallCertificate"))
        return {certificateUse(),
                {QStringLiteral("pem"), Fields::tr("Certificate, PEM"), Kind::LongText, {}, {}, QStringLiteral("-----BEGIN CERTIFICATE-----")}};
    if (action == QLatin1String("CertificateSigned"))
        return {{QStringLiteral("pem"), Fields::tr("Certificate with its chain, PEM, the charger's own first"), Kind::LongText, {}, {},
                 QStringLiteral("-----BEGIN CERTIFICATE-----")}};
    if (action == QLatin1String("DeleteCertificate"))
        return {knownCertificates()};
    if (action == QLatin1String("GetInstalledCertificateIds"))
        return {certificateUse()};
    return {};
}

QList<CommandField> FieldMaker::make(const QString& action) const
{
    if (action == QLatin1String("RemoteStartTransaction"))
        return {tag(), connector({})};
    if (action == QLatin1String("RemoteStopTransaction"))
        return {session()};
    if (action == QLatin1String("UnlockConnector"))
        return {connector({})};
    if (action == QLatin1String("Reset"))
        return {choice("kind", Fields::tr("How"), {{Fields::tr("Softly: sessions are ended first"), int(ResetKind::Soft)},
                                                   {Fields::tr("Hard: the power is cut at once"), int(ResetKind::Hard)}})};
    if (action == QLatin1String("ChangeAvailability"))
        return {connector(Fields::tr("Whole charger")),
                choice("to", Fields::tr("Availability"), {{Fields::tr("Out of service"), int(Availability::Inoperative)},
                                                          {Fields::tr("In service"), int(Availability::Operative)}})};
    if (action == QLatin1String("TriggerMessage") || action == QLatin1String("ExtendedTriggerMessage"))
        return {message(action.startsWith(QLatin1Char('E'))), connector({}, Fields::tr("All, or it does not matter"))};
    if (action == QLatin1String("GetConfiguration"))
        return {text("names", Fields::tr("Names (empty: all)"), QStringLiteral("HeartbeatInterval, ConnectionTimeOut"))};
    if (action == QLatin1String("ChangeConfiguration"))
        return {key(), text("value", Fields::tr("Value"))};
    if (action == QLatin1String("SendLocalList"))
        return localList();
    if (action == QLatin1String("ReserveNow")) {
        const bool isAnyKnown = knownSetting(m_station.record, "ReserveConnectorZeroSupported").compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
        return {tag(), connector(isAnyKnown ? Fields::tr("Any connector") : QString()),
                {QStringLiteral("until"), Fields::tr("Until"), Kind::DateTime, {}, now().addSecs(ReservedFor), {}},
                number("reservation", Fields::tr("Number of the reservation"), static_cast<int>(now().toSecsSinceEpoch() % 1'000'000'000))};
    }
    if (action == QLatin1String("CancelReservation"))
        return {number("reservation", Fields::tr("Number of the reservation"))};
    if (action == QLatin1String("DataTransfer"))
        return {{QStringLiteral("vendorId"), Fields::tr("Vendor id"), Kind::Text, {}, m_focus.vendorId, QStringLiteral("com.example")},
                {QStringLiteral("messageId"), Fields::tr("Message id (may be left empty)"), Kind::Text, {}, m_focus.messageId, {}},
                {QStringLiteral("data"), Fields::tr("Data (may be left empty)"), Kind::LongText, {}, {}, {}}};
    return makePowerFields(action) + makeFileFields(action);
}

} // namespace

QString knownSetting(const StationRecord& station, const char* name)
{
    for (const DeviceVariable& variable : station.variables) {
        if (variable.variable.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return variable.value.value_or(QString()).trimmed();
    }
    return {};
}

QList<LocalListEntry> localListFor(const Workspace& workspace, const StationState& station)
{
    QList<LocalListEntry> entries;
    for (const TokenRecord& token : workspace.site().tokens()) {
        const auto person = token.person ? workspace.site().person(*token.person) : std::nullopt;
        const bool isElsewhere = !token.stations.isEmpty() && !token.stations.contains(station.record.id);
        const bool hasExpired = token.expiresAt && *token.expiresAt <= workspace.now();
        if (token.isBlocked || hasExpired || isElsewhere || (person && person->isBlocked) || token.value.size() > MaximumTagLength)
            continue;
        entries.append({token.value, LocalListVerdict{AuthorizationStatus::Accepted, token.expiresAt, token.groupId}});
    }
    return entries;
}

QList<CommandField> commandFields(const QString& action, const Workspace& workspace, const StationState& station, const CommandFocus& focus)
{
    return FieldMaker(workspace, station, focus).make(action);
}

QList<CommandField> commandFieldsForMany(const QString& action, const Workspace& workspace, const QList<StationPointer>& stations)
{
    if (stations.isEmpty())
        return {};
    if (action == QLatin1String("SendLocalList")) { // each charger's own, by the service that knows what it has
        return {{QStringLiteral("whole"), Fields::tr("The list"), Kind::Choice,
                 {{Fields::tr("Only what differs"), false}, {Fields::tr("The whole list, even where it is in step"), true}}}};
    }
    QList<CommandField> fields = commandFields(action, workspace, *stations.first(), {});
    fields.removeIf([](const CommandField& field) { return field.key == QLatin1String("connector"); }); // the whole charger each
    for (CommandField& field : fields) {
        // a limit of a session names the one session it is for (OCPP 1.6 §3.13.1)
        if (field.key == QLatin1String("purpose") && action == QLatin1String("SetChargingProfile"))
            field.choices.removeIf([](const auto& choice) { return choice.second == int(ChargingProfilePurpose::Tx); });
        if (field.key != QLatin1String("unit"))
            continue;
        for (const StationPointer& station : stations) {
            for (const auto& choice : unitChoices(*station)) {
                if (!field.choices.contains(choice))
                    field.choices.append(choice);
            }
        }
    }
    return fields;
}

} // namespace forecourt::ui
