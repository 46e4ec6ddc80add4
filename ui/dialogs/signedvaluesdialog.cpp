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
                                       QWidget* parent)
    : FormDialog(themes, tr("Signed values of session %1").arg(session), parent, SignedDialogWidth), m_session(session), m_samples(samples),
      m_list(new QListWidget), m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("signedValuesDialog"));
    setText(tr("Kept exactly as the charger sent them. With the meter's public key their signature can be checked here. This is no statement that "
               "the meter is right, and none under calibration law: for that, give them to a transparency program."));
    m_list->setObjectName(QStringLiteral("signedList"));
    m_list->setAccessibleName(tr("Signed values"));
    m_list->setFixedHeight(SignedListHeight);
    const Formatter& format = workspace.format();
    for (const MeterSample& sample : m_samples)
        //: A signed value: %1 when, %2 begin, end or between, %3 how long the text is.
        m_list->addItem(tr("%1, %2, %3").arg(format.timeWithSeconds(sample.at), contextWord(sample.context), format.dataSize(sample.signedData.size())));
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
    Button* check = addFootButton(tr("Check with key…"), Button::Kind::Default, true);
    check->setObjectName(QStringLiteral("signedCheck"));
    connect(check, &Button::triggered, this, &SignedValuesDialog::chooseKey);
    Button* copy = addFootButton(tr("Copy"), Button::Kind::Default, true);
    copy->setObjectName(QStringLiteral("signedCopy"));
    connect(copy, &Button::triggered, this, [this] { QApplication::clipboard()->setText(text()); });
    Button* save = addFootButton(tr("Save all…"), Button::Kind::Default, true);
    save->setObjectName(QStringLiteral("signedSave"));
    connect(save, &Button::triggered, this, &SignedValuesDialog::save);
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("signedClose"));
    m_list->setCurrentRow(0);
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
        showVerdict();
    });
}

void SignedValuesDialog::showVerdict()
{
    using Verdict = signedvalues::SignatureVerdict;
    if (!m_key)
        return m_verdict->setText(tr("Not checked: choose the public key of this meter first."));
    const Result<signedvalues::OcmfRecord> record = signedvalues::parseOcmf(text());
    if (!record)
        return m_verdict->setText(tr("Not checked: this value is not in the OCMF form."));
    QString sentence;
    switch (signedvalues::checkSignature(*record, *m_key)) {
    case Verdict::Good: sentence = tr("✓ The signature is right: these are the bytes that were signed with this key."); break;
    case Verdict::Bad: sentence = tr("✗ The signature is wrong: the value was changed, or the key is another meter's."); break;
    case Verdict::OtherCurve: sentence = tr("✗ The key is of another kind (%1) than the value says. It is another meter's.").arg(m_key->curve); break;
    case Verdict::Malformed: sentence = tr("✗ What stands in the place of the signature is none."); break;
    case Verdict::NotSupported: sentence = tr("Not checked: %1 is not known here.").arg(record->algorithm.left(60)); break;
    }
    //: %1 what was found, %2 a long number in hex. The person compares it with what the maker of the meter says.
    m_verdict->setText(tr("%1 Fingerprint of the key: %2").arg(sentence, m_key->fingerprint));
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
