// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signedvaluesdialog.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>
#include <QVBoxLayout>

#include <memory>

namespace forecourt::ui {

namespace {

constexpr int SignedDialogWidth = 640;
constexpr int SignedListHeight = 120;

QString contextWord(ReadingContext context)
{
    if (context == ReadingContext::TransactionBegin)
        //: A value of the meter taken when a session began.
        return SignedValuesDialog::tr("begin");
    if (context == ReadingContext::TransactionEnd)
        //: A value of the meter taken when a session ended.
        return SignedValuesDialog::tr("end");
    return SignedValuesDialog::tr("between");
}

constexpr qint64 LongestKeyFile = 64 * 1024;

Result<signedvalues::MeterKey> readKey(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, file.errorString(), {file.errorString()});
    return signedvalues::meterKeyFrom(file.read(LongestKeyFile));
}

Result<void> writeText(const QString& path, const QString& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return tl::unexpected(Error{ErrorCode::FileFailed, file.errorString(), {file.errorString()}});
    return {};
}

} // namespace

QList<MeterSample> SignedValuesDialog::signedOf(const QList<MeterSample>& samples)
{
    QList<MeterSample> all;
    QStringList known;
    for (const MeterSample& sample : samples) {
        if (sample.signedData.isEmpty() || known.contains(sample.signedData))
            continue;
        known.append(sample.signedData);
        all.append(sample);
    }
    return all;
}

SignedValuesDialog::SignedValuesDialog(const ThemeManager& themes, const Workspace& workspace, const QString& session, const QList<MeterSample>& samples,
                                       const Meter& meter, QWidget* parent)
    : FormDialog(themes, tr("Signed values of session %1").arg(session), parent, SignedDialogWidth), m_workspace(workspace), m_meter(meter),
      m_session(session), m_samples(samples), m_list(new QListWidget), m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("signedValuesDialog"));
    setText(tr("Kept exactly as the charger sent them. With the meter's public key their signature can be checked here. This is no statement that "
               "the meter is right, and none under calibration law: for that, give them to a transparency program."));
    m_list->setObjectName(QStringLiteral("signedList"));
    m_list->setAccessibleName(tr("Signed values"));
    m_list->setFixedHeight(SignedListHeight);
    const Formatter& format = workspace.format();
    for (const MeterSample& sample : m_samples) {
        if (!m_carried)
            m_carried = signedvalues::carriedValue(sample.signedData).key;
        //: A signed value: %1 when, %2 begin, end or between, %3 how long the text is.
        m_list->addItem(tr("%1, %2, %3").arg(format.timeWithSeconds(sample.at), contextWord(sample.context), format.dataSize(sample.signedData.size())));
    }
    m_text->setObjectName(QStringLiteral("signedText"));
    m_text->setAccessibleName(tr("Text of the signed value"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(themes.font(TypeRole::Mono));
    body()->addWidget(m_list);
    m_verdict = new TextLabel(themes, TypeRole::Body);
    m_verdict->setObjectName(QStringLiteral("signedVerdict"));
    m_verdict->setWordWrap(true);
    body()->addWidget(m_text, 1);
    body()->addWidget(m_verdict);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_text->setPlainText(text());
        showVerdict();
    });
    makeButtons();
    takePinned();
    m_list->setCurrentRow(0);
    connect(&workspace.site(), &api::LiveSite::stationChanged, this, [this](const StationPointer& station) {
        if (station->record.id == m_meter.station)
            takePinned();
    });
}

void SignedValuesDialog::makeButtons()
{
    Button* check = addFootButton(tr("Check with key…"), Button::Kind::Default, true);
    check->setObjectName(QStringLiteral("signedCheck"));
    connect(check, &Button::triggered, this, &SignedValuesDialog::chooseKey);
    m_pin = addFootButton(tr("Pin this key"), Button::Kind::Default, true);
    m_pin->setObjectName(QStringLiteral("signedPin"));
    connect(m_pin, &Button::triggered, this, &SignedValuesDialog::pin);
    Button* copy = addFootButton(tr("Copy"), Button::Kind::Default, true);
    copy->setObjectName(QStringLiteral("signedCopy"));
    connect(copy, &Button::triggered, this, [this] { QApplication::clipboard()->setText(text()); });
    Button* save = addFootButton(tr("Save all…"), Button::Kind::Default, true);
    save->setObjectName(QStringLiteral("signedSave"));
    connect(save, &Button::triggered, this, &SignedValuesDialog::save);
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("signedClose"));
}

QString SignedValuesDialog::text() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_samples.size() ? m_samples.at(row).signedData : QString();
}

void SignedValuesDialog::save()
{
    auto* dialog = new QFileDialog(this, tr("Save signed values"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Text (*.txt);;Transparency file (*.xml)"));
    dialog->setObjectName(QStringLiteral("signedFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    //: Name of a file; %1 the number of a session.
    dialog->selectFile(tr("signed-%1.txt").arg(m_session));
    connect(dialog, &QFileDialog::fileSelected, this, &SignedValuesDialog::write);
    dialog->open();
}

void SignedValuesDialog::chooseKey()
{
    auto* dialog = new QFileDialog(this, tr("Public key of the meter"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Public keys (*.pem *.der *.txt *.pub);;All files (*)"));
    dialog->setObjectName(QStringLiteral("signedKeyDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SignedValuesDialog::useKey);
    dialog->open();
}

void SignedValuesDialog::useKey(const QString& path)
{
    auto promise = std::make_shared<QPromise<Result<signedvalues::MeterKey>>>();
    promise->start();
    const QFuture<Result<signedvalues::MeterKey>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(readKey(path));
        promise->finish();
    });
    whenFinished(future, this, [this](const Result<signedvalues::MeterKey>& key) {
        const bool isFile = key || key.error().code != ErrorCode::InvalidInput;
        setProblem(key      ? QString()
                   : isFile ? errorSentence(key.error())
                            : tr("This is no public key that OCMF knows. It is text that begins with BEGIN PUBLIC KEY, or the digits printed on the meter."));
        if (!key)
            return;
        m_key = *key;
        m_isChosen = true;
        showVerdict();
    });
}

/// What the site knows now; a key that was chosen stays the one that is checked with.
void SignedValuesDialog::takePinned()
{
    m_pinned.reset();
    if (const StationPointer station = m_workspace.site().station(m_meter.station)) {
        const auto pinned = station->record.meterKeys.constFind(m_meter.evse.value());
        if (pinned != station->record.meterKeys.cend())
            m_pinned = *pinned;
    }
    if (!m_isChosen) {
        const Result<signedvalues::MeterKey> key = m_pinned ? signedvalues::meterKeyFrom(m_pinned->der) : failure(ErrorCode::NotFound);
        m_key = key ? std::optional(*key) : m_pinned ? std::nullopt : m_carried;
    }
    showVerdict();
}

QString SignedValuesDialog::whyNotPin() const
{
    if (!m_workspace.site().station(m_meter.station))
        return tr("Off: the charger of this session is not in use any more");
    if (!m_key)
        return tr("Off: choose the key first, under “Check with key…”");
    return isPinned() ? tr("Off: this key is pinned already") : QString();
}

void SignedValuesDialog::pin()
{
    if (!whyNotPin().isEmpty())
        return;
    if (!m_pinned)
        return pinNow();
    const Formatter& format = m_workspace.format();
    auto* dialog = new ConfirmDialog(
        m_themes, tr("Replace the pinned key?"),
        //: %1 when a key was pinned, %2 and %3 its fingerprint and that of the new one: long numbers in hex.
        tr("Until now the key pinned on %1 counts, %2. From now on values are checked with %3. Do so only if the meter was exchanged, and compare "
           "the number with what its maker says. The change is kept among the events of the charger.")
            .arg(format.dateTime(m_pinned->pinnedAt, m_workspace.now()), m_pinned->fingerprint, m_key->fingerprint),
        tr("Replace key"), tr("Keep the pinned key"), this);
    dialog->setObjectName(QStringLiteral("signedReplaceDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("signedReplaceAccept"));
    connect(dialog, &QDialog::accepted, this, &SignedValuesDialog::pinNow);
    dialog->open();
}

void SignedValuesDialog::pinNow()
{
    if (!m_key)
        return;
    PinnedMeterKey key;
    key.der = m_key->der;
    key.pinnedBy = m_meter.userName;
    api::StationChange change;
    change.meterKeys.insert(m_meter.evse.value(), key);
    m_pin->block(tr("Working"));
    const PinnedMeterKey before = m_pinned.value_or(PinnedMeterKey());
    whenFinished(m_meter.administration.saveStation(m_meter.station, change), this, [this, before, key](const Result<api::SaveOutcome>& saved) {
        m_pin->unblock();
        setProblem(saved ? QString() : errorSentence(saved.error()));
        takePinned();
        if (saved)
            Q_EMIT pinned(before, key);
    });
}

void SignedValuesDialog::showVerdict()
{
    m_pin->setText(m_pinned ? tr("Replace the pinned key…") : tr("Pin this key"));
    m_pin->setBlockedReason(whyNotPin());
    if (!m_key)
        return m_verdict->setText(tr("Not checked: no key is pinned to this connector. Choose the public key of this meter first."));
    const Result<signedvalues::OcmfRecord> record = signedvalues::parseOcmf(signedvalues::carriedValue(text()).record);
    if (!record)
        return m_verdict->setText(tr("Not checked: this value is not in the OCMF form."));
    const bool isGood = signedvalues::checkSignature(*record, *m_key) == signedvalues::SignatureVerdict::Good;
    //: %1 what was found, %2 whose key it is, %3 a long number in hex. The person compares it with what the maker of the
    //: meter says.
    m_verdict->setText(tr("%1 %2 Fingerprint of the key: %3").arg(verdictSentence(*record), keySentence(isGood), m_key->fingerprint));
}

QString SignedValuesDialog::verdictSentence(const signedvalues::OcmfRecord& record) const
{
    using Verdict = signedvalues::SignatureVerdict;
    const Verdict verdict = signedvalues::checkSignature(record, *m_key);
    if (isPinned() && (verdict == Verdict::Bad || verdict == Verdict::OtherCurve))
        return tr("✗ This value was not signed with the key that is pinned to this connector: it was changed, or another meter signed it.");
    switch (verdict) {
    case Verdict::Good: return tr("✓ The signature is right: these are the bytes that were signed with this key.");
    case Verdict::Bad: return tr("✗ The signature is wrong: the value was changed, or the key is another meter's.");
    case Verdict::OtherCurve: return tr("✗ The key is of another kind (%1) than the value says. It is another meter's.").arg(m_key->curve);
    case Verdict::Malformed: return tr("✗ What stands in the place of the signature is none.");
    case Verdict::NotSupported: return tr("Not checked: %1 is not known here.").arg(record.algorithm.left(60));
    }
    return {};
}

/// Whose key it is; \a isGood: it signed the value.
QString SignedValuesDialog::keySentence(bool isGood) const
{
    if (!m_pinned && m_carried && m_key->der == m_carried->der && !m_isChosen)
        return tr("This key came with the value, so it proves little until it is compared and pinned.");
    if (!m_pinned)
        return tr("This key is not pinned to the connector.");
    if (isPinned()) {
        const QString when = m_workspace.format().dateTime(m_pinned->pinnedAt, m_workspace.now());
        //: Of the key of a meter: %1 when it was pinned, %2 by whom.
        return m_pinned->pinnedBy.isEmpty() ? tr("The key was pinned on %1.").arg(when) : tr("The key was pinned on %1 by %2.").arg(when, m_pinned->pinnedBy);
    }
    return isGood ? tr("But another key is pinned to this connector: the pinned one did not sign this value.")
                  : tr("Another key is pinned to this connector.");
}

/// One value on each line, verbatim; as XML also with the key.
void SignedValuesDialog::write(const QString& path)
{
    QString all;
    QStringList texts;
    for (const MeterSample& sample : std::as_const(m_samples)) {
        all += sample.signedData + QLatin1Char('\n');
        texts.append(sample.signedData);
    }
    if (path.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive))
        all = QString::fromUtf8(signedvalues::transparencyFile(texts, m_key));
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const QFuture<Result<void>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, path, all] {
        promise->addResult(writeText(path, all));
        promise->finish();
    });
    whenFinished(future, this, [this](const Result<void>& done) { setProblem(done ? QString() : errorSentence(done.error())); });
}

} // namespace forecourt::ui
