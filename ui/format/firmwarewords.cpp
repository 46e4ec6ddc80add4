// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/firmwarewords.h"

#include "ui/format/transferwords.h"
#include "ui/models/names.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

struct FirmwareWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::FirmwareWords)
};

constexpr qsizetype LongestForeignWord = 200; ///< of a charger or a file, in a sentence

QString foreign(const QString& text)
{
    return shortened(text, LongestForeignWord);
}

QString waitSentence(const FirmwareJob& job, const QString& waitsFor)
{
    switch (job.wait) {
    case JobWait::None: return FirmwareWords::tr("Is asked next");
    case JobWait::Turn:
        return waitsFor.isEmpty() ? FirmwareWords::tr("Waits for its turn")
                                  //: A charger waits until another one is done: %1 its name.
                                  : FirmwareWords::tr("Waits for %1").arg(waitsFor);
    case JobWait::Time: return FirmwareWords::tr("Waits for its time");
    case JobWait::Idle: return FirmwareWords::tr("Waits until nobody charges there");
    case JobWait::Online: return FirmwareWords::tr("Offline, asked when it is back");
    case JobWait::Paused: return FirmwareWords::tr("The roll-out is paused");
    case JobWait::FileHost:
        return !job.waitReason ? FirmwareWords::tr("Waits until the file can be offered")
                               //: %1 why: "the disk or the room for files is full".
                               : FirmwareWords::tr("Waits until the file can be offered: %1").arg(fileHostReason(*job.waitReason));
    }
    return {};
}

QString stallSentence(const FirmwareJob& job, const QString& silence)
{
    switch (job.stall) {
    case FirmwareStall::None: break;
    case FirmwareStall::NoAnswer: return FirmwareWords::tr("Asked, no answer for %1").arg(silence);
    case FirmwareStall::NeverFetched: return FirmwareWords::tr("Accepted, but fetched nothing for %1").arg(silence);
    case FirmwareStall::DownloadStopped: return FirmwareWords::tr("Download stopped %1 ago").arg(silence);
    case FirmwareStall::InstallSilent: return FirmwareWords::tr("Installing, nothing heard for %1").arg(silence);
    case FirmwareStall::DidNotReturn: return FirmwareWords::tr("Away for %1, did not return from its restart").arg(silence);
    case FirmwareStall::NotConfirmed: return FirmwareWords::tr("Says installed, but has not named the new version for %1").arg(silence);
    }
    return {};
}

QString runningSentence(const FirmwareJob& job, qint64 bytes, const Formatter& format, const QDateTime& now)
{
    if (job.stall != FirmwareStall::None) {
        const QDateTime since = job.heardAt.value_or(job.stalledAt.value_or(now));
        return stallSentence(job, format.durationInWords(std::chrono::seconds(std::max<qint64>(0, since.secsTo(now)))));
    }
    if (job.isPreparing())
        return FirmwareWords::tr("Its file is read and compared before it is offered");
    switch (job.stage) {
    case FirmwareStage::Waiting: break;
    case FirmwareStage::Asked: return FirmwareWords::tr("Asked %1").arg(format.timeOrDate(job.reachedAt(FirmwareStage::Asked), now));
    //: A charger fetches a file: %1 how much of it.
    case FirmwareStage::Downloading: return FirmwareWords::tr("Downloading, %1").arg(bytesOf(job.bytesServed, bytes, format));
    case FirmwareStage::Downloaded: return FirmwareWords::tr("Downloaded, is about to install");
    case FirmwareStage::Installing: return FirmwareWords::tr("Installing. Do not switch the charger off");
    case FirmwareStage::Rebooted:
        //: A charger after an update: %1 the version that it says it has.
        return job.versionSeen.isEmpty() ? FirmwareWords::tr("Restarted, its version is checked")
                                         : FirmwareWords::tr("Restarted with version %1, which is checked").arg(foreign(job.versionSeen));
    case FirmwareStage::Confirmed: return FirmwareWords::tr("Confirmed");
    }
    return {};
}

QString doneSentence(const FirmwareJob& job, const Formatter& format, const QDateTime& now)
{
    const QString at = format.since(job.endedAt, now);
    return job.versionSeen.isEmpty() ? FirmwareWords::tr("Installed %1").arg(at)
                                     //: %1 a firmware version, %2 "since 03:11".
                                     : FirmwareWords::tr("%1 %2").arg(foreign(job.versionSeen), at);
}

QString refusal(const FirmwareJob& job)
{
    switch (job.failure) {
    case FirmwareFailure::Refused: return FirmwareWords::tr("The charger refused the update.");
    case FirmwareFailure::NotSupported: return FirmwareWords::tr("The charger does not know updates by OCPP.");
    case FirmwareFailure::CertificateRefused: return FirmwareWords::tr("The charger does not accept the certificate of the file.");
    case FirmwareFailure::SignatureRefused: return FirmwareWords::tr("The charger says that the signature does not fit the file.");
    case FirmwareFailure::SignatureMissing: return FirmwareWords::tr("A signed update was needed, and the file has no signature that is good now.");
    case FirmwareFailure::Replaced: return FirmwareWords::tr("Another update of this charger took its place.");
    default: return {};
    }
}

QString failure(const FirmwareJob& job)
{
    switch (job.failure) {
    case FirmwareFailure::DownloadFailed: return FirmwareWords::tr("The charger could not download the file.");
    case FirmwareFailure::VerificationFailed: return FirmwareWords::tr("The charger found the downloaded file damaged or not meant for it.");
    case FirmwareFailure::InstallationFailed: return FirmwareWords::tr("The installation failed.");
    case FirmwareFailure::OtherVersion:
        //: %1 a firmware version.
        return FirmwareWords::tr("It restarted with version %1, not with the new one.").arg(foreign(job.versionSeen));
    case FirmwareFailure::FileChanged: return FirmwareWords::tr("The file on this computer is not the one that was added; it was not offered.");
    case FirmwareFailure::FileHost: return FirmwareWords::tr("This computer could not offer the file.");
    case FirmwareFailure::NoProtocol: return FirmwareWords::tr("There is no way to move the file that both sides know.");
    case FirmwareFailure::CountedAsFailed: return FirmwareWords::tr("Somebody counted it as failed.");
    case FirmwareFailure::ChargerGone: return FirmwareWords::tr("The charger is not in use any more.");
    default: return refusal(job);
    }
}

QStringList stallSteps(FirmwareStall stall)
{
    switch (stall) {
    case FirmwareStall::None: return {};
    case FirmwareStall::NoAnswer:
        return {FirmwareWords::tr("The command may have arrived all the same: wait some minutes first."),
                FirmwareWords::tr("Then try again; a charger that works on it already usually refuses.")};
    case FirmwareStall::NeverFetched:
        return {FirmwareWords::tr("The charger may not reach this computer: check the announced address and the firewall in Settings, Files."),
                FirmwareWords::tr("Try again with another protocol.")};
    case FirmwareStall::DownloadStopped:
        return {FirmwareWords::tr("Look at its mobile or Wi-Fi link; most chargers go on by themselves."), FirmwareWords::tr("Try again if it stays so.")};
    case FirmwareStall::InstallSilent:
        return {FirmwareWords::tr("Do not switch the charger off: many say nothing until they are back."),
                FirmwareWords::tr("Wait 10 min more. If it stays silent, look at its display.")};
    case FirmwareStall::DidNotReturn:
        return {FirmwareWords::tr("Some chargers take half an hour to come back. Wait first."),
                FirmwareWords::tr("Then look at the charger itself: is there power, does it show an error?")};
    case FirmwareStall::NotConfirmed:
        return {FirmwareWords::tr("Some chargers name their version only after a restart: restart it when nobody charges."),
                FirmwareWords::tr("Compare the version of the file with the one that the charger names.")};
    }
    return {};
}

QStringList failureSteps(const FirmwareJob& job)
{
    switch (job.failure) {
    case FirmwareFailure::None:
    case FirmwareFailure::Replaced:
    case FirmwareFailure::ChargerGone: return {};
    case FirmwareFailure::Refused: return {FirmwareWords::tr("Try again when nobody charges there; some chargers refuse while they are busy.")};
    case FirmwareFailure::NotSupported: return {FirmwareWords::tr("Update it with its maker's own tool.")};
    case FirmwareFailure::CertificateRefused:
    case FirmwareFailure::SignatureRefused:
        return {FirmwareWords::tr("Ask the maker for the certificate and signature of this file, and put them into the library.")};
    case FirmwareFailure::SignatureMissing: return {FirmwareWords::tr("Put the maker's certificate and signature into the library, then try again.")};
    case FirmwareFailure::DownloadFailed:
        return {FirmwareWords::tr("Try again, if it helps nothing with another protocol."),
                FirmwareWords::tr("Check the announced address and the firewall in Settings, Files.")};
    case FirmwareFailure::VerificationFailed:
    case FirmwareFailure::InstallationFailed:
        return {FirmwareWords::tr("The old version usually stays and starts again by itself."),
                FirmwareWords::tr("Check that the file is meant for this very model, then ask the maker with a support bundle.")};
    case FirmwareFailure::OtherVersion:
        return {FirmwareWords::tr("Compare the version of the file with the one that the charger names: makers spell them in different ways.")};
    case FirmwareFailure::FileChanged: return {FirmwareWords::tr("Remove the file from the library and add it again.")};
    case FirmwareFailure::FileHost:
    case FirmwareFailure::NoProtocol: return {FirmwareWords::tr("See which protocols are on in Settings, Files, then try again.")};
    case FirmwareFailure::CountedAsFailed: return {FirmwareWords::tr("It may still end well: its version tells. Try again if it does not.")};
    }
    return {};
}

QString titleOf(const QString& vendor, const QString& model, const QString& version, const QString& fallback)
{
    QStringList words{vendor, model, version};
    words.removeAll(QString());
    if (!vendor.isEmpty() || !model.isEmpty())
        return foreign(words.join(QLatin1Char(' ')));
    return foreign(fallback.contains(version) ? fallback : fallback + QLatin1Char(' ') + version); // any name contains none
}

} // namespace

QString firmwareStageWord(FirmwareStage stage)
{
    switch (stage) {
    //: Stage of an update: the charger was not asked yet.
    case FirmwareStage::Waiting: return FirmwareWords::tr("Waiting");
    //: Stage of an update: the charger was asked.
    case FirmwareStage::Asked: return FirmwareWords::tr("Asked");
    case FirmwareStage::Downloading: return FirmwareWords::tr("Downloading");
    case FirmwareStage::Downloaded: return FirmwareWords::tr("Downloaded");
    case FirmwareStage::Installing: return FirmwareWords::tr("Installing");
    case FirmwareStage::Rebooted: return FirmwareWords::tr("Restarted");
    //: Stage of an update: the charger names the new version.
    case FirmwareStage::Confirmed: return FirmwareWords::tr("New version confirmed");
    }
    return {};
}

QString firmwareJobSentence(const FirmwareJob& job, qint64 bytes, const QString& waitsFor, const Formatter& format, const QDateTime& now)
{
    switch (job.state) {
    case JobState::Open: return job.isRunning() ? runningSentence(job, bytes, format, now) : waitSentence(job, waitsFor);
    case JobState::Done: return doneSentence(job, format, now);
    case JobState::NothingToDo:
        return job.versionBefore.isEmpty() ? FirmwareWords::tr("Nothing to do")
                                           //: %1 a firmware version.
                                           : FirmwareWords::tr("Already has %1, nothing to do").arg(foreign(job.versionBefore));
    case JobState::Failed: return firmwareFailureSentence(job);
    case JobState::Cancelled: return FirmwareWords::tr("Cancelled, left as it was");
    }
    return {};
}

QString firmwareJobWord(const FirmwareJob& job)
{
    switch (job.state) {
    case JobState::Open:
        if (!job.isRunning())
            return FirmwareWords::tr("Waiting");
        //: State of an update: silent for longer than usual.
        return job.stall == FirmwareStall::None ? FirmwareWords::tr("Running") : FirmwareWords::tr("Stalled");
    case JobState::Done: return FirmwareWords::tr("Done");
    case JobState::NothingToDo: return FirmwareWords::tr("Nothing to do");
    case JobState::Failed: return FirmwareWords::tr("Failed");
    case JobState::Cancelled: return FirmwareWords::tr("Cancelled");
    }
    return {};
}

QString firmwareFailureSentence(const FirmwareJob& job)
{
    const QString sentence = failure(job);
    if (sentence.isEmpty() || job.stationStatus.isEmpty())
        return sentence;
    //: Behind a failure: %1 the status as the charger sent it.
    return sentence + QLatin1Char(' ') + FirmwareWords::tr("It said: %1.").arg(foreign(job.stationStatus));
}

QStringList firmwareSteps(const FirmwareJob& job)
{
    return job.state == JobState::Failed ? failureSteps(job) : job.isOpen() ? stallSteps(job.stall) : QStringList{};
}

QStringList firmwareMomentLines(const FirmwareJob& job, const Formatter& format, const QDateTime& now)
{
    //: A stage of an update with its time: %1 the stage, %2 the time.
    const auto line = [&](FirmwareStage stage, const QDateTime& at) {
        return FirmwareWords::tr("%1 %2").arg(firmwareStageWord(stage), format.timeOrDate(at, now));
    };
    QStringList lines{line(FirmwareStage::Waiting, job.createdAt)};
    for (const FirmwareMoment& moment : job.moments) {
        if (moment.stage != FirmwareStage::Waiting)
            lines.append(line(moment.stage, moment.at));
    }
    return lines;
}

QString rolloutStateWord(RolloutState state)
{
    switch (state) {
    case RolloutState::Running: return FirmwareWords::tr("Running");
    case RolloutState::Paused: return FirmwareWords::tr("Paused");
    //: State of a roll-out: it goes no further after a failure.
    case RolloutState::Stopped: return FirmwareWords::tr("Stopped at a failure");
    case RolloutState::Finished: return FirmwareWords::tr("Finished");
    case RolloutState::Cancelled: return FirmwareWords::tr("Cancelled");
    }
    return {};
}

QString rolloutPlanSentence(const RolloutPlan& plan, const Formatter& format, const QDateTime& now)
{
    QStringList sentences;
    const QString order = plan.atOnce == 1 ? FirmwareWords::tr("One after another")
                                           : FirmwareWords::tr("%n at a time", nullptr, plan.atOnce);
    //: A plan for many chargers: %1 in which order.
    sentences.append(plan.isWhenIdle ? FirmwareWords::tr("%1, each when nobody charges there.").arg(order)
                                     //: The same: chargers are not waited for.
                                     : FirmwareWords::tr("%1, also while somebody charges.").arg(order));
    if (plan.notBefore)
        //: %1 a time.
        sentences.append(FirmwareWords::tr("Not before %1.").arg(format.timeOrDate(plan.notBefore, now)));
    sentences.append(plan.stopsAtFailure ? FirmwareWords::tr("Stops at the first failure.") : FirmwareWords::tr("Goes on after a failure."));
    if (plan.protocol)
        //: How the file moves: %1 a protocol.
        sentences.append(FirmwareWords::tr("Always over %1.").arg(protocolWord(*plan.protocol)));
    return sentences.join(QLatin1Char(' '));
}

QString rolloutTitle(const FirmwareRollout& rollout)
{
    return titleOf(rollout.vendor, rollout.model, rollout.version, rollout.fileName);
}

QString firmwareTitle(const FirmwareFile& file)
{
    return titleOf(file.vendor, file.model, file.version, file.name);
}

QString firmwareDoubtSentence(FirmwareDoubt doubt)
{
    switch (doubt) {
    case FirmwareDoubt::Empty: return FirmwareWords::tr("The file is empty. Download it again.");
    case FirmwareDoubt::VerySmall: return FirmwareWords::tr("The file is very small for a firmware. Was the download complete?");
    case FirmwareDoubt::WebPage: return FirmwareWords::tr("This is a web page, not a firmware: the download most likely asked for a login.");
    case FirmwareDoubt::Text: return FirmwareWords::tr("The file holds plain text only.");
    case FirmwareDoubt::Document: return FirmwareWords::tr("This is a document or a picture, not a firmware.");
    case FirmwareDoubt::WindowsProgram:
        return FirmwareWords::tr("This is a program for Windows: most likely the maker's own tool, with the firmware inside.");
    case FirmwareDoubt::DamagedArchive: return FirmwareWords::tr("The archive is damaged or ends too early. Download it again.");
    case FirmwareDoubt::SameFile: return FirmwareWords::tr("The library has a file with the same content already.");
    case FirmwareDoubt::SignatureWrong: return FirmwareWords::tr("Certificate and signature do not fit the file.");
    }
    return {};
}

QString signatureWord(SignatureVerdict verdict)
{
    switch (verdict) {
    //: Column "Signature" of a file: it has none.
    case SignatureVerdict::None: return FirmwareWords::tr("None");
    //: Column "Signature" of a file: it was checked and fits.
    case SignatureVerdict::Good: return FirmwareWords::tr("Good");
    case SignatureVerdict::BadCertificate:
    case SignatureVerdict::CertificateNotYet:
    case SignatureVerdict::CertificateOver: return FirmwareWords::tr("Certificate not valid");
    case SignatureVerdict::BadSignature:
    case SignatureVerdict::Mismatch: return FirmwareWords::tr("Does not fit");
    }
    return {};
}

QString signatureSentence(SignatureVerdict verdict, const QString& signedBy)
{
    switch (verdict) {
    case SignatureVerdict::None: return FirmwareWords::tr("No signature: chargers that take signed firmware only will refuse the file.");
    case SignatureVerdict::Good:
        return signedBy.isEmpty() ? FirmwareWords::tr("The signature fits the file.")
                                  //: %1 name in a certificate.
                                  : FirmwareWords::tr("The signature fits the file; signed by %1.").arg(foreign(signedBy));
    case SignatureVerdict::BadCertificate:
        return FirmwareWords::tr("This is no certificate in PEM form. Paste it whole, with its BEGIN and END lines.");
    case SignatureVerdict::CertificateNotYet: return FirmwareWords::tr("The certificate is not valid yet. Is this computer's clock right?");
    case SignatureVerdict::CertificateOver: return FirmwareWords::tr("The certificate has expired. Ask the maker for a newer one.");
    case SignatureVerdict::BadSignature: return FirmwareWords::tr("This is no signature in base64 form. Paste it whole and without spaces.");
    case SignatureVerdict::Mismatch:
        return FirmwareWords::tr("The signature is not that of this file, or was made with another certificate.");
    }
    return {};
}

QString firmwareMethodWord(FirmwareMethod method)
{
    switch (method) {
    //: How a charger is updated: signed where the file and the charger allow it.
    case FirmwareMethod::Automatic: return FirmwareWords::tr("Signed where file and charger allow it");
    case FirmwareMethod::Plain: return FirmwareWords::tr("Without a signature");
    case FirmwareMethod::Signed: return FirmwareWords::tr("Signed only");
    }
    return {};
}

} // namespace forecourt::ui
