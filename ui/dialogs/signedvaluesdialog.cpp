// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signedvaluesdialog.h"

#include "core/base/async.h"
#include "ui/format/words.h"

#include <QApplication>
#include <QClipboard>
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
    setText(tr("Kept exactly as the charger sent them. They are shown, not checked: this is no statement that the meter is right, and none "
               "under calibration law. Give them to a transparency program of the meter's maker to check them."));
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
    body()->addWidget(m_text, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { m_text->setPlainText(text()); });
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
    auto* dialog = new QFileDialog(this, tr("Save signed values"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Text (*.txt)"));
    dialog->setObjectName(QStringLiteral("signedFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    //: Name of a file; %1 the number of a session.
    dialog->selectFile(tr("signed-%1.txt").arg(m_session));
    connect(dialog, &QFileDialog::fileSelected, this, &SignedValuesDialog::write);
    dialog->open();
}

/// One value on each line, verbatim.
void SignedValuesDialog::write(const QString& path)
{
    QString all;
    for (const MeterSample& sample : std::as_const(m_samples))
        all += sample.signedData + QLatin1Char('\n');
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
