// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// StationCommands: the optional feature profiles and the security extension.
#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"
#include "core/simulator/diagnosticspack.h"
#include "core/simulator/stationcommandreader.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace forecourt::simulator {

using namespace ocpp::v16;
using namespace std::chrono_literals;
namespace rpc = ocpp::rpc;
namespace schema = ocpp::schema;

namespace {

std::optional<QSslCertificate> certificateFrom(const QString& pem)
{
    const auto list = QSslCertificate::fromData(pem.toLatin1(), QSsl::Pem);
    return list.isEmpty() || list.first().isNull() ? std::nullopt : std::optional(list.first());
}

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Unique per certificate, which is all a central system may rely on: it hands it back as it came.
CertificateHashData hashData(const QSslCertificate& certificate)
{
    CertificateHashData data;
    data.hashAlgorithm = HashAlgorithm::SHA256;
    data.issuerNameHash = sha256(certificate.issuerDisplayName().toUtf8());
    data.issuerKeyHash = sha256(certificate.publicKey().toDer());
    data.serialNumber = QString::fromLatin1(certificate.serialNumber()).remove(QLatin1Char(':')).left(40);
    return data;
}

} // namespace

// ---- reservation --------------------------------------------------------------------------------------

StationCommands::Answer StationCommands::reserveNow(const ReserveNowRequest& request)
{
    const auto answer = [](ReservationStatus status) { return Answer{schema::write(ReserveNowResponse{status})}; };
    if (!isConnector(request.connectorId))
        return {rpc::CallErrorCode::PropertyConstraintViolation};
    if (request.connectorId > 0)
        return answer(m_station.connector(request.connectorId)->reserve(request));
    if (!m_station.configuration().boolean(QStringLiteral("ReserveConnectorZeroSupported")))
        return answer(ReservationStatus::Rejected);
    ReservationStatus status = ReservationStatus::Occupied;
    for (int number = 1; number <= m_station.connectorCount(); ++number) {
        status = m_station.connector(number)->reserve(request);
        if (status == ReservationStatus::Accepted)
            break;
    }
    return answer(status);
}

StationCommands::Answer StationCommands::cancelReservation(const CancelReservationRequest& request)
{
    bool isFound = false;
    for (int number = 1; number <= m_station.connectorCount(); ++number)
        isFound = m_station.connector(number)->cancelReservation(request.reservationId) || isFound;
    return {schema::write(CancelReservationResponse{isFound ? GenericStatus::Accepted : GenericStatus::Rejected})};
}

// ---- local list ---------------------------------------------------------------------------------------

StationCommands::Answer StationCommands::getLocalListVersion(const GetLocalListVersionRequest&)
{
    const bool isEnabled = m_station.configuration().boolean(QStringLiteral("LocalAuthListEnabled"));
    return {schema::write(GetLocalListVersionResponse{isEnabled ? m_station.m_localList.version() : -1})};
}

StationCommands::Answer StationCommands::sendLocalList(const SendLocalListRequest& request)
{
    if (!m_station.configuration().boolean(QStringLiteral("LocalAuthListEnabled")))
        return {schema::write(SendLocalListResponse{UpdateStatus::NotSupported})};
    return {schema::write(SendLocalListResponse{m_station.m_localList.apply(request)})};
}

// ---- smart charging -----------------------------------------------------------------------------------

StationCommands::Answer StationCommands::setChargingProfile(const SetChargingProfileRequest& request)
{
    if (!isConnector(request.connectorId))
        return {rpc::CallErrorCode::PropertyConstraintViolation};
    if (m_station.misbehaviour().has(40) && request.csChargingProfiles.stackLevel != 0)
        return {schema::write(SetChargingProfileResponse{ChargingProfileStatus::Rejected})};
    std::optional<qint64> running;
    if (const SimulatedConnector* connector = m_station.connector(request.connectorId); connector && connector->transaction())
        running = m_station.m_transactions.idOf(connector->transaction()->local).value_or(-1);
    const auto status = m_station.m_profiles.set(request.connectorId, request.csChargingProfiles, running);
    return {schema::write(SetChargingProfileResponse{status}), [this] {
                for (int number = 1; number <= m_station.connectorCount(); ++number)
                    m_station.connector(number)->advance();
            }};
}

StationCommands::Answer StationCommands::clearChargingProfile(const ClearChargingProfileRequest& request)
{
    return {schema::write(ClearChargingProfileResponse{m_station.m_profiles.clear(request)}), [this] {
                for (int number = 1; number <= m_station.connectorCount(); ++number)
                    m_station.connector(number)->advance();
            }};
}

StationCommands::Answer StationCommands::getCompositeSchedule(const GetCompositeScheduleRequest& request)
{
    if (!isConnector(request.connectorId))
        return {schema::write(GetCompositeScheduleResponse{})};
    LimitQuestion question;
    question.connector = request.connectorId;
    question.at = m_station.m_clock.utcNow();
    double fallbackW = m_station.settings().connectorMaximumW;
    if (const SimulatedConnector* connector = m_station.connector(request.connectorId)) {
        if (connector->transaction()) {
            question.transaction = m_station.m_transactions.idOf(connector->transaction()->local).value_or(-1);
            question.chargingSince = connector->transaction()->startedAt;
        }
    } else {
        fallbackW *= m_station.connectorCount();
    }
    GetCompositeScheduleResponse response;
    response.status = GenericStatus::Accepted;
    response.connectorId = request.connectorId;
    response.scheduleStart = schema::Timestamp(question.at);
    response.chargingSchedule = m_station.m_profiles.composite(
        question, request.duration, request.chargingRateUnit.value_or(ChargingRateUnitType::A), fallbackW);
    return {schema::write(response)};
}

// ---- files --------------------------------------------------------------------------------------------

void StationCommands::connectFiles()
{
    SimulatedStation& station = m_station;
    QObject::connect(&station.m_files, &FileTransfers::uploadProgress, &station,
                     [&station](const QString& status, std::optional<int> requestId, bool isLog) {
                         QJsonObject payload{{QStringLiteral("status"), status}};
                         if (isLog && requestId)
                             payload.insert(QStringLiteral("requestId"), *requestId);
                         station.notify(isLog ? QStringLiteral("LogStatusNotification")
                                              : QStringLiteral("DiagnosticsStatusNotification"), payload);
                     });
    QObject::connect(&station.m_files, &FileTransfers::firmwareProgress, &station,
                     [&station](const QString& status, std::optional<int> requestId, bool isSigned) {
                         QJsonObject payload{{QStringLiteral("status"), status}};
                         if (isSigned && requestId)
                             payload.insert(QStringLiteral("requestId"), *requestId);
                         station.notify(isSigned ? QStringLiteral("SignedFirmwareStatusNotification")
                                                 : QStringLiteral("FirmwareStatusNotification"), payload);
                     });
    QObject::connect(&station.m_files, &FileTransfers::rebootWanted, &station, [&station](const QString& version) {
        station.m_settings.firmwareVersion = version;
        station.reboot(Reason::Reboot);
        Q_EMIT station.firmwareInstalled(version);
    });
}

QByteArray StationCommands::statusContent() const
{
    QByteArray text = "station " + m_station.settings().id.toUtf8() + "\nfirmware "
        + m_station.settings().firmwareVersion.toUtf8() + "\nwritten "
        + m_station.m_clock.utcNow().toString(Qt::ISODateWithMs).toUtf8() + '\n';
    for (int number = 1; number <= m_station.connectorCount(); ++number) {
        const SimulatedConnector& connector = *m_station.connector(number);
        text += "connector " + QByteArray::number(number) + ' '
            + QByteArray(schema::enumText(connector.status()).data()) + " register "
            + QByteArray::number(connector.registerWh(), 'f', 1) + " Wh\n";
    }
    return text;
}

QByteArray StationCommands::keysContent() const
{
    QByteArray text;
    for (const ConfigurationKey& key : m_station.configuration().keys())
        text += "key " + key.name.toUtf8() + " = " + key.value.toUtf8() + '\n';
    return text;
}

bool StationCommands::failsToInstall(const QString& action) const
{
    const auto forced = m_station.forcedAnswers().find(action);
    return forced && forced->kind == ForcedAnswer::Kind::InstallFails;
}

QByteArray StationCommands::logContent() const
{
    return statusContent() + keysContent();
}

StationCommands::Answer StationCommands::getDiagnostics(const GetDiagnosticsRequest& request)
{
    FileTransfers::Upload upload;
    upload.location = QUrl(request.location);
    const QDateTime now = m_station.m_clock.utcNow();
    const bool isPacked = m_station.settings().packsDiagnostics;
    upload.fileName = QStringLiteral("diagnostics-%1%2").arg(now.toString(QStringLiteral("yyyyMMdd-hhmmss")),
                                                             isPacked ? QLatin1String(".tar.gz") : QLatin1String(".txt"));
    upload.content = isPacked ? packDiagnostics({{QStringLiteral("status.txt"), statusContent()},
                                                 {QStringLiteral("config/keys.txt"), keysContent()},
                                                 {QStringLiteral("log/system.log"), logContent()}}, now)
                              : logContent();
    upload.retries = request.retries.value_or(0);
    upload.retryIntervalS = request.retryInterval.value_or(30);
    GetDiagnosticsResponse response;
    response.fileName = upload.fileName;
    return {schema::write(response), [this, upload] { m_station.m_files.upload(upload); }};
}

StationCommands::Answer StationCommands::getLog(const GetLogRequest& request)
{
    FileTransfers::Upload upload;
    upload.location = QUrl(request.log.remoteLocation);
    upload.fileName = QStringLiteral("log-%1.txt").arg(request.requestId);
    upload.content = logContent();
    upload.retries = request.retries.value_or(0);
    upload.retryIntervalS = request.retryInterval.value_or(30);
    upload.requestId = request.requestId;
    upload.isLog = true;
    const auto status = m_station.m_files.isUploading() ? LogStatus::AcceptedCanceled : LogStatus::Accepted;
    return {schema::write(GetLogResponse{status, upload.fileName}), [this, upload] { m_station.m_files.upload(upload); }};
}

StationCommands::Answer StationCommands::updateFirmware(const UpdateFirmwareRequest& request)
{
    FileTransfers::Download download;
    download.location = QUrl(request.location);
    download.notBefore = request.retrieveDate.utc;
    download.retries = request.retries.value_or(0);
    download.retryIntervalS = request.retryInterval.value_or(30);
    download.failsToInstall = failsToInstall(QStringLiteral("UpdateFirmware"));
    return {QJsonObject(), [this, download] { m_station.m_files.download(download); }};
}

StationCommands::Answer StationCommands::signedUpdateFirmware(const SignedUpdateFirmwareRequest& request)
{
    if (!certificateFrom(request.firmware.signingCertificate))
        return {schema::write(SignedUpdateFirmwareResponse{UpdateFirmwareStatus::InvalidCertificate})};
    FileTransfers::Download download;
    download.location = QUrl(request.firmware.location);
    download.notBefore = request.firmware.retrieveDateTime.utc;
    if (request.firmware.installDateTime)
        download.installNotBefore = request.firmware.installDateTime->utc;
    download.retries = request.retries.value_or(0);
    download.retryIntervalS = request.retryInterval.value_or(30);
    download.requestId = request.requestId;
    download.isSigned = true;
    download.certificate = request.firmware.signingCertificate.toLatin1();
    download.signature = request.firmware.signature.toLatin1();
    download.failsToInstall = failsToInstall(QStringLiteral("SignedUpdateFirmware"));
    const auto status = m_station.m_files.isUpdating() ? UpdateFirmwareStatus::AcceptedCanceled
                                                       : UpdateFirmwareStatus::Accepted;
    return {schema::write(SignedUpdateFirmwareResponse{status}), [this, download] { m_station.m_files.download(download); }};
}

// ---- security extension -------------------------------------------------------------------------------

std::optional<StationCommands::Answer> StationCommands::answerForSecurity(const QString& action, const QJsonObject& payload)
{
    const auto is = [&action](const char* name) { return action == QLatin1String(name); };
    if (is("CertificateSigned"))
        return read(payload, &StationCommands::certificateSigned);
    if (is("DeleteCertificate"))
        return read(payload, &StationCommands::deleteCertificate);
    if (is("ExtendedTriggerMessage"))
        return read(payload, &StationCommands::extendedTrigger);
    if (is("GetInstalledCertificateIds"))
        return read(payload, &StationCommands::getCertificateIds);
    if (is("GetLog"))
        return read(payload, &StationCommands::getLog);
    if (is("InstallCertificate"))
        return read(payload, &StationCommands::installCertificate);
    if (is("SignedUpdateFirmware"))
        return read(payload, &StationCommands::signedUpdateFirmware);
    return std::nullopt;
}

StationCommands::Answer StationCommands::certificateSigned(const CertificateSignedRequest& request)
{
    const bool isGood = m_keys.isOurs(request.certificateChain.toLatin1());
    return {schema::write(CertificateSignedResponse{isGood ? GenericStatus::Accepted : GenericStatus::Rejected})};
}

StationCommands::Answer StationCommands::installCertificate(const InstallCertificateRequest& request)
{
    const auto certificate = certificateFrom(request.certificate);
    const int room = m_station.configuration().integer(QStringLiteral("CertificateStoreMaxLength"));
    if (!certificate || m_certificates.size() >= room)
        return {schema::write(InstallCertificateResponse{CertificateStatus::Rejected})};
    m_certificates.append({request.certificateType, hashData(*certificate)});
    m_station.m_link.trustAuthority();
    return {schema::write(InstallCertificateResponse{CertificateStatus::Accepted})};
}

StationCommands::Answer StationCommands::deleteCertificate(const DeleteCertificateRequest& request)
{
    const auto removed = m_certificates.removeIf(
        [&](const InstalledCertificate& certificate) { return certificate.hash == request.certificateHashData; });
    return {schema::write(DeleteCertificateResponse{removed > 0 ? DeleteCertificateStatus::Accepted
                                                                : DeleteCertificateStatus::NotFound})};
}

StationCommands::Answer StationCommands::getCertificateIds(const GetInstalledCertificateIdsRequest& request)
{
    QList<CertificateHashData> found;
    for (const InstalledCertificate& certificate : m_certificates) {
        if (certificate.use == request.certificateType)
            found.append(certificate.hash);
    }
    GetInstalledCertificateIdsResponse response;
    response.status = found.isEmpty() ? GetInstalledCertificateStatus::NotFound : GetInstalledCertificateStatus::Accepted;
    if (!found.isEmpty())
        response.certificateHashData = found;
    return {schema::write(response)};
}

StationCommands::Answer StationCommands::extendedTrigger(const ExtendedTriggerMessageRequest& request)
{
    const QString message = schema::enumText(request.requestedMessage);
    if (request.requestedMessage == ExtendedMessageTrigger::BootNotification && m_station.isAccepted())
        return {schema::write(ExtendedTriggerMessageResponse{TriggerMessageStatus::Rejected})};
    return {schema::write(ExtendedTriggerMessageResponse{TriggerMessageStatus::Accepted}),
            [this, message, connector = request.connectorId] { (void)trigger(message, connector); }};
}

} // namespace forecourt::simulator
