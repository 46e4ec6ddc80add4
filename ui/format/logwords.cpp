// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/logwords.h"

#include "ui/format/transferwords.h"
#include "ui/models/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace forecourt::ui {

namespace {

struct LogWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::LogWords)
};

constexpr qsizetype LongestStationWord = 200;

QString waitSentence(const LogJob& job)
{
    switch (job.wait) {
    case JobWait::Online: return LogWords::tr("Offline, asked when it is back");
    case JobWait::FileHost:
        return !job.waitReason ? LogWords::tr("Waits until a file can be taken")
                               //: %1 why: "the disk or the room for files is full".
                               : LogWords::tr("Waits until a file can be taken: %1").arg(fileHostReason(*job.waitReason));
    case JobWait::Turn: return LogWords::tr("Waits for its turn");
    default: return LogWords::tr("Is asked next");
    }
}

QString openSentence(const LogJob& job, const Formatter& format, const QDateTime& now)
{
    const QDateTime heard = job.heardAt.value_or(job.askedAt.value_or(now));
    const QString silence = format.durationInWords(std::chrono::seconds(std::max<qint64>(0, heard.secsTo(now))));
    switch (job.stall) {
    case LogStall::None: break;
    case LogStall::NoAnswer: return LogWords::tr("Asked, no answer for %1").arg(silence);
    case LogStall::NeverSent: return LogWords::tr("Accepted, but sent nothing for %1").arg(silence);
    case LogStall::UploadStopped: return LogWords::tr("Upload stopped %1 ago").arg(silence);
    }
    switch (job.stage) {
    case LogStage::Waiting: return waitSentence(job);
    case LogStage::Asked: return LogWords::tr("Asked %1, it gathers its log").arg(format.timeOrDate(job.askedAt, now));
    //: A charger sends a file: %1 how much is here.
    case LogStage::Uploading: return LogWords::tr("Uploading, %1").arg(bytesOf(job.bytesReceived, job.bytesExpected, format));
    case LogStage::Received: return LogWords::tr("The file is here, the charger's last word is awaited");
    }
    return {};
}

QString failureText(LogFailure failure)
{
    switch (failure) {
    case LogFailure::None: return {};
    case LogFailure::Refused: return LogWords::tr("The charger refused.");
    case LogFailure::NotSupported: return LogWords::tr("The charger cannot send its log by OCPP.");
    case LogFailure::NothingToUpload: return LogWords::tr("The charger has nothing of this period.");
    case LogFailure::UploadFailed: return LogWords::tr("The charger could not upload its file.");
    case LogFailure::BadMessage: return LogWords::tr("The charger did not understand this computer's answer.");
    case LogFailure::PermissionDenied: return LogWords::tr("The charger says that this computer refused its file.");
    case LogFailure::ProtocolRefused: return LogWords::tr("The charger cannot upload by this protocol.");
    case LogFailure::NothingArrived: return LogWords::tr("The charger says uploaded, but nothing arrived here.");
    case LogFailure::TooLarge: return LogWords::tr("The file was too large; what had come was deleted.");
    case LogFailure::DiskFull: return LogWords::tr("There is no room for it: this computer's disk is full, or the limit of all files of chargers is reached. What had come was deleted.");
    case LogFailure::Replaced: return LogWords::tr("Another request of this charger took its place.");
    case LogFailure::FileHost: return LogWords::tr("This computer could not take a file.");
    case LogFailure::NoProtocol: return LogWords::tr("There is no way to move the file that both sides know.");
    case LogFailure::TimedOut: return LogWords::tr("Nothing was heard for a day.");
    case LogFailure::ChargerGone: return LogWords::tr("The charger is not in use any more.");
    }
    return {};
}

QStringList failureSteps(LogFailure failure)
{
    switch (failure) {
    case LogFailure::None:
    case LogFailure::Replaced:
    case LogFailure::ChargerGone: return {};
    case LogFailure::Refused: return {LogWords::tr("Try again in some minutes; some chargers refuse while they are busy.")};
    case LogFailure::NotSupported: return {LogWords::tr("Fetch it with the maker's own tool, or at the charger.")};
    case LogFailure::NothingToUpload: return {LogWords::tr("Choose a longer period, or leave it out: some chargers know no periods.")};
    case LogFailure::UploadFailed:
    case LogFailure::BadMessage:
    case LogFailure::PermissionDenied:
    case LogFailure::ProtocolRefused: return {LogWords::tr("Try again with another protocol.")};
    case LogFailure::NothingArrived:
        return {LogWords::tr("Check the announced address in Settings, Files: the charger may have sent it elsewhere."),
                LogWords::tr("Try again with another protocol.")};
    case LogFailure::TooLarge: return {LogWords::tr("Choose a shorter period, or allow more in Settings, Files.")};
    case LogFailure::DiskFull: return {LogWords::tr("Remove files of chargers or free some space, or raise the limit in Settings > Files, then try again.")};
    case LogFailure::FileHost:
    case LogFailure::NoProtocol: return {LogWords::tr("See which protocols are on in Settings, Files, then try again.")};
    case LogFailure::TimedOut: return {LogWords::tr("Restart the charger when nobody charges there, then try again.")};
    }
    return {};
}

} // namespace

QString logKindWord(LogKind kind)
{
    //: Kinds of log files of a charger.
    return kind == LogKind::Security ? LogWords::tr("Security log") : LogWords::tr("Diagnostics");
}

QString logJobWord(const LogJob& job)
{
    switch (job.state) {
    case JobState::Open:
        if (job.stall != LogStall::None)
            //: State of a fetch: silent for longer than usual.
            return LogWords::tr("Stalled");
        return job.stage == LogStage::Waiting ? LogWords::tr("Waiting") : job.stage == LogStage::Asked ? LogWords::tr("Asked") : LogWords::tr("Uploading");
    case JobState::Done: return LogWords::tr("Done");
    case JobState::NothingToDo: return LogWords::tr("Nothing to do");
    case JobState::Failed: return LogWords::tr("Failed");
    case JobState::Cancelled: return LogWords::tr("Cancelled");
    }
    return {};
}

QString logFailureSentence(const LogJob& job)
{
    const QString sentence = failureText(job.failure);
    if (sentence.isEmpty() || job.stationStatus.isEmpty())
        return sentence;
    //: Behind a failure: %1 the status as the charger sent it.
    return sentence + QLatin1Char(' ') + LogWords::tr("It said: %1.").arg(shortened(job.stationStatus, LongestStationWord));
}

QString logJobSentence(const LogJob& job, const Formatter& format, const QDateTime& now)
{
    switch (job.state) {
    case JobState::Open: return openSentence(job, format, now);
    case JobState::Done:
        //: Files came from a charger: %1 how many bytes.
        return LogWords::tr("%n file(s), %1", nullptr, static_cast<int>(job.files.size())).arg(format.dataSize(job.bytesReceived));
    case JobState::NothingToDo: return LogWords::tr("Nothing to do");
    case JobState::Failed: return logFailureSentence(job);
    case JobState::Cancelled: return LogWords::tr("Cancelled; what still comes is refused");
    }
    return {};
}

QStringList logSteps(const LogJob& job)
{
    if (job.state == JobState::Failed)
        return failureSteps(job.failure);
    switch (job.isOpen() ? job.stall : LogStall::None) {
    case LogStall::None: return {};
    case LogStall::NoAnswer: return {LogWords::tr("The command may have arrived all the same: wait some minutes, then cancel and ask again.")};
    case LogStall::NeverSent:
        return {LogWords::tr("Some chargers gather their log for many minutes. Wait first."),
                LogWords::tr("The charger may not reach this computer: check the announced address and the firewall in Settings, Files."),
                LogWords::tr("Cancel, and ask again with another protocol.")};
    case LogStall::UploadStopped:
        return {LogWords::tr("Look at its mobile or Wi-Fi link; many chargers begin again by themselves."),
                LogWords::tr("Cancel, and ask again for a shorter period.")};
    }
    return {};
}

QString periodSentence(const std::optional<QDateTime>& from, const std::optional<QDateTime>& to, const Formatter& format, const QDateTime& now)
{
    if (from && to)
        //: A period: %1 its begin, %2 its end.
        return LogWords::tr("%1 to %2").arg(format.timeOrDate(from, now), format.timeOrDate(to, now));
    if (from)
        //: A period without an end: %1 its begin.
        return LogWords::tr("from %1").arg(format.timeOrDate(from, now));
    //: A period without a begin: %1 its end. / Of a log: no period was chosen.
    return to ? LogWords::tr("until %1").arg(format.timeOrDate(to, now)) : LogWords::tr("everything");
}

QString retentionSentence(const FileRetention& retention, const Formatter& format)
{
    if (retention.days == 0 && retention.mostBytes == 0)
        return LogWords::tr("Files stay until somebody removes them.");
    if (retention.mostBytes == 0)
        return LogWords::tr("Files stay for %n day(s).", nullptr, retention.days);
    const QString most = format.dataSize(retention.mostBytes);
    return retention.days == 0
        //: %1 a size.
        ? LogWords::tr("Files stay while all together have less than %1; the oldest go first.").arg(most)
        //: %1 a size.
        : LogWords::tr("Files stay for %n day(s), all together at most %1; the oldest go first.", nullptr, retention.days).arg(most);
}

QString archiveSentence(const ArchiveListing& listing, const Formatter& format)
{
    QStringList sentences;
    const auto files = static_cast<int>(std::count_if(listing.members.begin(), listing.members.end(),
                                                      [](const ArchiveMember& member) { return !member.isFolder; }));
    const QString kind = shortened(listing.format, 60);
    if (listing.kind == ArchiveKind::Archive)
        //: %1 form of an archive ("ZIP").
        sentences.append(LogWords::tr("%1, %n file(s)", nullptr, files).arg(kind));
    else if (!kind.isEmpty())
        sentences.append(kind);
    if (listing.isCut)
        //: %1 a number.
        sentences.append(LogWords::tr("only the first %1 are listed").arg(format.number(ArchiveListing::MostMembers)));
    if (listing.isDamaged)
        sentences.append(LogWords::tr("damaged at its end; what could be read is shown"));
    return sentences.join(QStringLiteral(" · "));
}

QString bundlePartWord(api::BundlePartKind kind)
{
    switch (kind) {
    //: Part of a support bundle: what is inside, versions, the site.
    case api::BundlePartKind::Overview: return LogWords::tr("Overview and versions");
    case api::BundlePartKind::Settings: return LogWords::tr("Settings of the charger");
    case api::BundlePartKind::Trace: return LogWords::tr("Messages");
    case api::BundlePartKind::Events: return LogWords::tr("Events");
    case api::BundlePartKind::Session: return LogWords::tr("Session");
    case api::BundlePartKind::Samples: return LogWords::tr("Meter values");
    case api::BundlePartKind::StationFile: return LogWords::tr("File of the charger, as it came");
    }
    return {};
}

QString bundleMaskSentence(const api::BundleContents& contents)
{
    const bool hasForeign = std::any_of(contents.parts.begin(), contents.parts.end(), [](const api::BundlePart& part) { return !part.isMasked; });
    QStringList sentences{LogWords::tr("%n tag(s) replaced by numbers.", nullptr, contents.maskedTags),
                          LogWords::tr("%n secret value(s) blanked.", nullptr, contents.maskedSecrets)};
    if (hasForeign)
        sentences.append(LogWords::tr("Parts that are no text go in as they came and may name tags."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace forecourt::ui
