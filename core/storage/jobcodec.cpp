// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/jobcodec.h"

#include "core/storage/enumnumbers.h"
#include "core/storage/jsonfields.h"

#include <QJsonArray>

namespace forecourt::storage {

namespace {

QJsonArray notesToJson(const QList<JobNote>& notes)
{
    QJsonArray array;
    for (const JobNote& note : notes) {
        FieldWriter fields;
        fields.time(Key("at"), note.at);
        fields.enumerator(Key("kind"), note.kind);
        fields.text(Key("text"), note.text);
        if (note.bytes != 0)
            fields.number(Key("bytes"), note.bytes);
        array.append(fields.object());
    }
    return array;
}

QList<JobNote> notesFrom(const QJsonValue& value)
{
    QList<JobNote> notes;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& entry : array) {
        const FieldReader fields(entry.toObject());
        notes.append({fields.time(Key("at")), fields.enumerator(Key("kind"), JobNoteKind::Problem, JobNoteKind::Problem),
                      fields.text(Key("text")), fields.number(Key("bytes"))});
    }
    return notes;
}

constexpr Key ByHand("protocolByHand");

QJsonObject withProtocolByHand(QJsonObject record, const std::optional<TransferProtocol>& byHand)
{
    if (byHand)
        record.insert(ByHand, static_cast<int>(*byHand));
    return record;
}

QJsonObject planToJson(const RolloutPlan& plan)
{
    FieldWriter fields;
    fields.time(Key("notBefore"), plan.notBefore);
    fields.flag(Key("isWhenIdle"), plan.isWhenIdle);
    fields.number(Key("atOnce"), plan.atOnce);
    fields.flag(Key("stopsAtFailure"), plan.stopsAtFailure);
    fields.flag(Key("includesCurrent"), plan.includesCurrent);
    fields.enumerator(Key("method"), plan.method);
    if (plan.protocol)
        fields.enumerator(Key("protocol"), *plan.protocol);
    fields.optionalNumber(Key("retries"), plan.retries);
    fields.optionalNumber(Key("retryIntervalS"), plan.retryIntervalS);
    return fields.object();
}

RolloutPlan rolloutPlanFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    RolloutPlan plan;
    plan.notBefore = fields.optionalTime(Key("notBefore"));
    plan.isWhenIdle = fields.flag(Key("isWhenIdle"), true);
    plan.atOnce = fields.smallNumber(Key("atOnce"), 1);
    plan.stopsAtFailure = fields.flag(Key("stopsAtFailure"), true);
    plan.includesCurrent = fields.flag(Key("includesCurrent"));
    plan.method = fields.enumerator(Key("method"), FirmwareMethod::Signed);
    if (fields.value(Key("protocol")).isDouble())
        plan.protocol = fields.enumerator(Key("protocol"), TransferProtocol::Ftps);
    plan.retries = fields.optionalNumber<int>(Key("retries"));
    plan.retryIntervalS = fields.optionalNumber<int>(Key("retryIntervalS"));
    return plan;
}

} // namespace

QJsonObject toJson(const FirmwareFile& file)
{
    FieldWriter fields;
    fields.text(Key("name"), file.name);
    fields.text(Key("vendor"), file.vendor);
    fields.text(Key("model"), file.model);
    fields.text(Key("version"), file.version);
    fields.text(Key("notes"), file.notes);
    fields.number(Key("bytes"), file.bytes);
    fields.text(Key("sha256"), file.sha256);
    fields.text(Key("certificate"), file.signature.certificate);
    fields.text(Key("signature"), file.signature.signature);
    fields.enumerator(Key("verdict"), file.verdict);
    fields.text(Key("signedBy"), file.signedBy);
    fields.time(Key("signatureUntil"), file.signatureUntil);
    fields.time(Key("addedAt"), file.addedAt);
    fields.text(Key("addedBy"), file.addedBy);
    fields.flag(Key("isMissing"), file.isMissing);
    fields.time(Key("removedAt"), file.removedAt);
    return fields.object();
}

FirmwareFile firmwareFileFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    FirmwareFile file;
    file.name = fields.text(Key("name"));
    file.vendor = fields.text(Key("vendor"));
    file.model = fields.text(Key("model"));
    file.version = fields.text(Key("version"));
    file.notes = fields.text(Key("notes"));
    file.bytes = fields.number(Key("bytes"));
    file.sha256 = fields.text(Key("sha256"));
    file.signature.certificate = fields.text(Key("certificate"));
    file.signature.signature = fields.text(Key("signature"));
    // a number from elsewhere: no signature counts that nobody judged
    file.verdict = fields.enumerator(Key("verdict"), SignatureVerdict::Mismatch, SignatureVerdict::BadSignature);
    file.signedBy = fields.text(Key("signedBy"));
    file.signatureUntil = fields.optionalTime(Key("signatureUntil"));
    file.addedAt = fields.time(Key("addedAt"));
    file.addedBy = fields.text(Key("addedBy"));
    file.isMissing = fields.flag(Key("isMissing"));
    file.removedAt = fields.optionalTime(Key("removedAt"));
    return file;
}

QJsonObject toJson(const FirmwareRollout& rollout)
{
    FieldWriter fields;
    fields.number(Key("file"), rollout.file.value());
    fields.text(Key("fileName"), rollout.fileName);
    fields.text(Key("vendor"), rollout.vendor);
    fields.text(Key("model"), rollout.model);
    fields.text(Key("version"), rollout.version);
    fields.number(Key("bytes"), rollout.bytes);
    fields.text(Key("sha256"), rollout.sha256);
    fields.value(Key("plan"), planToJson(rollout.plan));
    fields.enumerator(Key("state"), rollout.state);
    fields.text(Key("user"), rollout.user);
    fields.text(Key("changedBy"), rollout.changedBy);
    fields.time(Key("createdAt"), rollout.createdAt);
    fields.time(Key("endedAt"), rollout.endedAt);
    fields.number(Key("count"), rollout.count);
    return fields.object();
}

FirmwareRollout rolloutFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    FirmwareRollout rollout;
    rollout.file = FirmwareFileId(fields.number(Key("file")));
    rollout.fileName = fields.text(Key("fileName"));
    rollout.vendor = fields.text(Key("vendor"));
    rollout.model = fields.text(Key("model"));
    rollout.version = fields.text(Key("version"));
    rollout.bytes = fields.number(Key("bytes"));
    rollout.sha256 = fields.text(Key("sha256"));
    rollout.plan = rolloutPlanFrom(fields.value(Key("plan")).toObject());
    // a number from elsewhere: nothing begins that nobody let go on
    rollout.state = fields.enumerator(Key("state"), RolloutState::Cancelled, RolloutState::Paused);
    rollout.user = fields.text(Key("user"));
    rollout.changedBy = fields.text(Key("changedBy"));
    rollout.createdAt = fields.time(Key("createdAt"));
    rollout.endedAt = fields.optionalTime(Key("endedAt"));
    rollout.count = fields.smallNumber(Key("count"));
    return rollout;
}

QJsonObject toJson(const FirmwareJob& job)
{
    FieldWriter fields;
    fields.number(Key("rollout"), job.rollout.value());
    fields.number(Key("position"), job.position);
    fields.text(Key("station"), job.station.value());
    fields.enumerator(Key("state"), job.state);
    fields.enumerator(Key("stage"), job.stage);
    QJsonArray moments;
    for (const FirmwareMoment& moment : job.moments)
        moments.append(QJsonArray{static_cast<int>(moment.stage), moment.at.toMSecsSinceEpoch()});
    fields.value(Key("moments"), moments);
    fields.enumerator(Key("stall"), job.stall);
    fields.time(Key("stalledAt"), job.stalledAt);
    fields.time(Key("patientUntil"), job.patientUntil);
    fields.enumerator(Key("failure"), job.failure);
    fields.text(Key("stationStatus"), job.stationStatus);
    fields.text(Key("detail"), job.detail);
    fields.text(Key("versionBefore"), job.versionBefore);
    fields.text(Key("versionSeen"), job.versionSeen);
    fields.flag(Key("isSigned"), job.isSigned);
    fields.enumerator(Key("protocol"), job.protocol);
    fields.number(Key("command"), job.command.value());
    fields.number(Key("requestId"), job.requestId);
    fields.number(Key("attempts"), job.attempts);
    fields.number(Key("bytesServed"), job.bytesServed);
    fields.time(Key("createdAt"), job.createdAt);
    fields.time(Key("heardAt"), job.heardAt);
    fields.time(Key("endedAt"), job.endedAt);
    fields.value(Key("notes"), notesToJson(job.notes));
    return fields.object();
}

FirmwareJob firmwareJobFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    FirmwareJob job;
    job.rollout = RolloutId(fields.number(Key("rollout")));
    job.position = fields.smallNumber(Key("position"));
    job.station = StationId(fields.text(Key("station")));
    job.state = fields.enumerator(Key("state"), JobState::Cancelled, JobState::Failed);
    job.stage = fields.enumerator(Key("stage"), FirmwareStage::Confirmed);
    const QJsonArray moments = fields.value(Key("moments")).toArray();
    for (const QJsonValue& value : moments) {
        const QJsonArray pair = value.toArray();
        const int stage = pair.at(0).toInt(-1);
        if (stage >= 0 && stage <= static_cast<int>(FirmwareStage::Confirmed))
            job.moments.append({static_cast<FirmwareStage>(stage), QDateTime::fromMSecsSinceEpoch(pair.at(1).toInteger(), Qt::UTC)});
    }
    job.stall = fields.enumerator(Key("stall"), FirmwareStall::NotConfirmed);
    job.stalledAt = fields.optionalTime(Key("stalledAt"));
    job.patientUntil = fields.optionalTime(Key("patientUntil"));
    job.failure = fields.enumerator(Key("failure"), FirmwareFailure::ChargerGone);
    job.stationStatus = fields.text(Key("stationStatus"));
    job.detail = fields.text(Key("detail"));
    job.versionBefore = fields.text(Key("versionBefore"));
    job.versionSeen = fields.text(Key("versionSeen"));
    job.isSigned = fields.flag(Key("isSigned"));
    job.protocol = fields.enumerator(Key("protocol"), TransferProtocol::Ftps);
    job.command = CommandId(fields.number(Key("command")));
    job.requestId = fields.smallNumber(Key("requestId"));
    job.attempts = fields.smallNumber(Key("attempts"));
    job.bytesServed = fields.number(Key("bytesServed"));
    job.createdAt = fields.time(Key("createdAt"));
    job.heardAt = fields.optionalTime(Key("heardAt"));
    job.endedAt = fields.optionalTime(Key("endedAt"));
    job.notes = notesFrom(fields.value(Key("notes")));
    return job;
}

QJsonObject toJson(const LogJob& job)
{
    FieldWriter fields;
    fields.text(Key("station"), job.station.value());
    fields.enumerator(Key("kind"), job.kind);
    fields.flag(Key("isGetLog"), job.isGetLog);
    fields.time(Key("from"), job.from);
    fields.time(Key("to"), job.to);
    fields.enumerator(Key("state"), job.state);
    fields.enumerator(Key("stage"), job.stage);
    fields.time(Key("askedAt"), job.askedAt);
    fields.time(Key("uploadingAt"), job.uploadingAt);
    fields.time(Key("endedAt"), job.endedAt);
    fields.enumerator(Key("stall"), job.stall);
    fields.enumerator(Key("failure"), job.failure);
    fields.text(Key("stationStatus"), job.stationStatus);
    fields.text(Key("detail"), job.detail);
    fields.text(Key("announcedName"), job.announcedName);
    fields.enumerator(Key("protocol"), job.protocol);
    fields.number(Key("command"), job.command.value());
    fields.number(Key("requestId"), job.requestId);
    fields.number(Key("bytesReceived"), job.bytesReceived);
    fields.number(Key("bytesExpected"), job.bytesExpected);
    QJsonArray files;
    for (const StationFileId& file : job.files)
        files.append(file.value());
    fields.value(Key("files"), files);
    fields.text(Key("user"), job.user);
    fields.time(Key("createdAt"), job.createdAt);
    fields.time(Key("heardAt"), job.heardAt);
    fields.value(Key("notes"), notesToJson(job.notes));
    return fields.object();
}

LogJob logJobFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    LogJob job;
    job.station = StationId(fields.text(Key("station")));
    job.kind = fields.enumerator(Key("kind"), LogKind::Security);
    job.isGetLog = fields.flag(Key("isGetLog"));
    job.from = fields.optionalTime(Key("from"));
    job.to = fields.optionalTime(Key("to"));
    job.state = fields.enumerator(Key("state"), JobState::Cancelled, JobState::Failed);
    job.stage = fields.enumerator(Key("stage"), LogStage::Received);
    job.askedAt = fields.optionalTime(Key("askedAt"));
    job.uploadingAt = fields.optionalTime(Key("uploadingAt"));
    job.endedAt = fields.optionalTime(Key("endedAt"));
    job.stall = fields.enumerator(Key("stall"), LogStall::UploadStopped);
    job.failure = fields.enumerator(Key("failure"), LogFailure::ChargerGone);
    job.stationStatus = fields.text(Key("stationStatus"));
    job.detail = fields.text(Key("detail"));
    job.announcedName = fields.text(Key("announcedName"));
    job.protocol = fields.enumerator(Key("protocol"), TransferProtocol::Ftps);
    job.command = CommandId(fields.number(Key("command")));
    job.requestId = fields.smallNumber(Key("requestId"));
    job.bytesReceived = fields.number(Key("bytesReceived"));
    job.bytesExpected = fields.number(Key("bytesExpected"), -1);
    const QJsonArray files = fields.value(Key("files")).toArray();
    for (const QJsonValue& file : files)
        job.files.append(StationFileId(file.toInteger()));
    job.user = fields.text(Key("user"));
    job.createdAt = fields.time(Key("createdAt"));
    job.heardAt = fields.optionalTime(Key("heardAt"));
    job.notes = notesFrom(fields.value(Key("notes")));
    return job;
}

QJsonObject toJson(const ports::StoredFirmwareJob& stored)
{
    return withProtocolByHand(toJson(stored.job), stored.byHand);
}

QJsonObject toJson(const ports::StoredLogJob& stored)
{
    return withProtocolByHand(toJson(stored.job), stored.byHand);
}

std::optional<TransferProtocol> protocolByHandFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    if (!fields.value(ByHand).isDouble())
        return std::nullopt;
    return fields.enumerator(ByHand, TransferProtocol::Ftps);
}

QJsonObject toJson(const StationFile& file)
{
    FieldWriter fields;
    fields.text(Key("station"), file.station.value());
    fields.number(Key("job"), file.job.value());
    fields.enumerator(Key("kind"), file.kind);
    fields.text(Key("name"), file.name);
    fields.number(Key("bytes"), file.bytes);
    fields.text(Key("sha256"), file.sha256);
    fields.time(Key("from"), file.from);
    fields.time(Key("to"), file.to);
    fields.time(Key("receivedAt"), file.receivedAt);
    fields.flag(Key("isKept"), file.isKept);
    fields.flag(Key("isMissing"), file.isMissing);
    fields.time(Key("removedAt"), file.removedAt);
    return fields.object();
}

StationFile stationFileFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    StationFile file;
    file.station = StationId(fields.text(Key("station")));
    file.job = JobId(fields.number(Key("job")));
    file.kind = fields.enumerator(Key("kind"), LogKind::Security);
    file.name = fields.text(Key("name"));
    file.bytes = fields.number(Key("bytes"));
    file.sha256 = fields.text(Key("sha256"));
    file.from = fields.optionalTime(Key("from"));
    file.to = fields.optionalTime(Key("to"));
    file.receivedAt = fields.time(Key("receivedAt"));
    file.isKept = fields.flag(Key("isKept"));
    file.isMissing = fields.flag(Key("isMissing"));
    file.removedAt = fields.optionalTime(Key("removedAt"));
    return file;
}

QJsonObject toJson(const FileRetention& retention)
{
    FieldWriter fields;
    fields.number(Key("days"), retention.days);
    fields.number(Key("mostBytes"), retention.mostBytes);
    return fields.object();
}

FileRetention retentionFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    FileRetention retention;
    retention.days = fields.smallNumber(Key("days"), retention.days);
    retention.mostBytes = fields.number(Key("mostBytes"), retention.mostBytes);
    return retention;
}

QJsonObject toJson(const ports::TransferAccess& access)
{
    FieldWriter fields;
    fields.text(Key("secret"), QString::fromLatin1(access.secret));
    fields.text(Key("user"), access.user);
    fields.text(Key("password"), access.password);
    return fields.object();
}

ports::TransferAccess accessFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    return {fields.text(Key("secret")).toLatin1(), fields.text(Key("user")), fields.text(Key("password"))};
}

} // namespace forecourt::storage
