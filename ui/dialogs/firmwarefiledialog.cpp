// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/firmwarefiledialog.h"

#include "core/base/async.h"
#include "ui/format/firmwarewords.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QThreadPool>

#include <memory>

namespace forecourt::ui {

namespace {

constexpr int TypingMs = 500;
constexpr int ProgressMs = 100;
constexpr int NotesHeight = 64;
constexpr int SignatureHeight = 72;
constexpr qint64 LongestSignatureFile = 64 * 1024;
constexpr qsizetype LongestFileName = 120;

/// On another thread: the file may lie on a slow network drive.
QFuture<Result<QString>> readText(const QString& path)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    QFuture<Result<QString>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, path] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            promise->addResult(Result<QString>(tl::unexpected(Error{ErrorCode::FileFailed, file.errorString(), {path, file.errorString()}})));
        } else {
            const QByteArray bytes = file.read(LongestSignatureFile);
            // a signature may lie there as raw bytes, which are shown as the charger gets them
            const bool isText = bytes.isValidUtf8() && !bytes.contains('\0');
            promise->addResult(Result<QString>(QString::fromLatin1(isText ? bytes : bytes.toBase64()).trimmed()));
        }
        promise->finish();
    });
    return future;
}

QComboBox* makeMakeBox(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    return box;
}

} // namespace

FirmwareFileDialog::FirmwareFileDialog(const PageContext& context, const QString& path, QWidget* parent)
    : FormDialog(context.themes, tr("Add firmware"), parent, 560), m_context(context), m_path(path)
{
    setObjectName(QStringLiteral("firmwareFileDialog"));
    makeFields();
    m_name->setText(QFileInfo(path).fileName().left(LongestFileName));
    setAcceptButton(tr("Add to the library"))->setObjectName(QStringLiteral("firmwareAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("firmwareCancel"));
    disconnect(acceptButton(), &Button::triggered, nullptr, nullptr);
    connect(acceptButton(), &Button::triggered, this, &FirmwareFileDialog::submit);
    inspect();
}

FirmwareFileDialog::FirmwareFileDialog(const PageContext& context, const FirmwareFile& file, QWidget* parent)
    : FormDialog(context.themes, tr("Edit firmware"), parent, 560), m_context(context), m_isProposed(true)
{
    setObjectName(QStringLiteral("firmwareFileDialog"));
    makeFields();
    m_name->setText(file.name);
    m_vendor->setEditText(file.vendor);
    m_model->setEditText(file.model);
    m_version->setText(file.version);
    m_notes->setPlainText(file.notes);
    m_certificate->setPlainText(file.signature.certificate);
    m_value->setPlainText(file.signature.signature);
    m_signed->setChecked(!file.signature.isEmpty());
    //: A file: %1 its size, %2 its checksum.
    m_file->setText(tr("%1, SHA-256 %2").arg(context.format().dataSize(file.bytes), file.sha256));
    m_verdict->setText(signatureSentence(verdictNow(file, context.workspace.now()), file.signedBy));
    showSigned();
    m_later.stop(); // what was filled in is checked already
    m_progress->hide();
    setAcceptButton(tr("Save"))->setObjectName(QStringLiteral("firmwareAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("firmwareCancel"));
    disconnect(acceptButton(), &Button::triggered, nullptr, nullptr);
    connect(acceptButton(), &Button::triggered, this, &FirmwareFileDialog::submit);
}

FirmwareFileDialog::~FirmwareFileDialog()
{
    m_inspection.cancel();
    if (!m_isAdding)
        return;
    m_work.cancel();
}

void FirmwareFileDialog::makeFields()
{
    m_doubts = new Banner(m_themes, Banner::Kind::Warning);
    m_doubts->setObjectName(QStringLiteral("firmwareDoubts"));
    m_doubts->hide();
    body()->addWidget(m_doubts);
    m_file = new TextLabel(m_themes, TypeRole::Small, Theme::Color::Ink2);
    m_file->setObjectName(QStringLiteral("firmwareFile"));
    m_file->setWordWrap(true);
    body()->addWidget(m_file);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("firmwareProgress"));
    m_progress->setAccessibleName(tr("Reading the file"));
    body()->addWidget(m_progress);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("firmwareName"));
    m_vendor = makeMakeBox("firmwareVendor");
    m_model = makeMakeBox("firmwareModel");
    m_version = new QLineEdit;
    m_version->setObjectName(QStringLiteral("firmwareVersion"));
    m_version->setPlaceholderText(tr("As the charger names it, for example 1.8.40"));
    m_notes = new QPlainTextEdit;
    m_notes->setObjectName(QStringLiteral("firmwareNotes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(NotesHeight);
    addField(tr("File name"), m_name);
    addField(tr("Version"), m_version);
    pairLastFields();
    addField(tr("Vendor"), m_vendor);
    addField(tr("Model"), m_model);
    pairLastFields();
    addField(tr("Notes"), m_notes);
    fillMakes();
    makeSignatureFields();
    m_later.setSingleShot(true);
    m_later.setInterval(TypingMs);
    connect(&m_later, &QTimer::timeout, this, &FirmwareFileDialog::inspect);
    m_refresh.setInterval(ProgressMs);
    connect(&m_refresh, &QTimer::timeout, this, &FirmwareFileDialog::showProgress);
}

/// Side by side, so that the dialog fits on a small screen with the signature open.
void FirmwareFileDialog::pairLastFields()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (int i = 0; i < 2; ++i) {
        QLayout* column = body()->takeAt(body()->count() - 1)->layout();
        column->setParent(nullptr);
        row->insertLayout(0, column, 1);
    }
    body()->addLayout(row);
}

void FirmwareFileDialog::makeSignatureFields()
{
    m_signed = new QCheckBox(tr("The maker gave a certificate and a signature with it"));
    m_signed->setObjectName(QStringLiteral("firmwareSigned"));
    body()->addWidget(m_signed);
    m_signature = new QWidget;
    auto* column = new QVBoxLayout(m_signature);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    body()->addWidget(m_signature);
    m_certificate = addSignatureField(tr("Certificate (PEM)"), "firmwareCertificate");
    m_value = addSignatureField(tr("Signature (base64)"), "firmwareSignature");
    m_verdict = new TextLabel(m_themes, TypeRole::Small, Theme::Color::Ink2);
    m_verdict->setObjectName(QStringLiteral("firmwareVerdict"));
    m_verdict->setWordWrap(true);
    column->addWidget(m_verdict);
    connect(m_signed, &QCheckBox::toggled, this, [this] {
        showSigned();
        m_later.start();
    });
    showSigned();
}

QPlainTextEdit* FirmwareFileDialog::addSignatureField(const QString& label, const char* name)
{
    auto* field = new QPlainTextEdit;
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setTabChangesFocus(true);
    field->setFixedHeight(SignatureHeight);
    field->setFont(m_themes.font(TypeRole::Mono));
    auto* title = new TextLabel(m_themes, label, TypeRole::Body, Theme::Color::Ink2);
    title->setBuddy(field);
    auto* choose = new Button(m_themes, tr("From a file…"), Button::Kind::Quiet);
    choose->setObjectName(QLatin1String(name) + QStringLiteral("Choose"));
    //: Button for assistive technology: %1 what is read from a file.
    choose->setAccessibleName(tr("%1 from a file").arg(label));
    connect(choose, &Button::triggered, this, [this, field, label] { chooseInto(field, label); });
    connect(field, &QPlainTextEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
    auto* row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(choose);
    auto* column = static_cast<QVBoxLayout*>(m_signature->layout());
    column->addLayout(row);
    column->addWidget(field);
    return field;
}

/// Makes and models of the site's chargers.
void FirmwareFileDialog::fillMakes()
{
    QStringList vendors;
    QStringList models;
    for (const StationPointer& station : m_context.site().stations()) {
        vendors.append(shortened(station->record.boot.vendor, FirmwareFile::LongestWord));
        models.append(shortened(station->record.boot.model, FirmwareFile::LongestWord));
    }
    for (const auto& [box, texts] : {std::pair(m_vendor, &vendors), std::pair(m_model, &models)}) {
        texts->removeAll(QString());
        texts->removeDuplicates();
        texts->sort(Qt::CaseInsensitive);
        box->addItems(*texts);
        box->setCurrentIndex(-1);
        box->setEditText({});
    }
}

void FirmwareFileDialog::chooseInto(QPlainTextEdit* field, const QString& title)
{
    auto* dialog = new QFileDialog(this, title);
    dialog->setObjectName(QStringLiteral("signatureFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, field](const QString& path) {
        whenFinished(readText(path), field, [this, field](const Result<QString>& text) {
            if (text)
                field->setPlainText(*text);
            else
                setProblem(fileErrorSentence(text.error()));
        });
    });
    dialog->open();
}

FirmwareFacts FirmwareFileDialog::facts() const
{
    FirmwareFacts facts;
    facts.name = m_name->text().trimmed();
    facts.vendor = m_vendor->currentText().trimmed();
    facts.model = m_model->currentText().trimmed();
    facts.version = m_version->text().trimmed();
    facts.notes = m_notes->toPlainText().trimmed();
    if (m_signed->isChecked()) {
        facts.signature.certificate = m_certificate->toPlainText().trimmed();
        facts.signature.signature = m_value->toPlainText().simplified().remove(QLatin1Char(' '));
    }
    return facts;
}

void FirmwareFileDialog::inspect()
{
    if (m_path.isEmpty()) {
        m_verdict->setText(tr("It is checked against the file when you save."));
        return;
    }
    if (m_isAdding || m_context.files == nullptr)
        return;
    m_inspection.cancel();
    m_inspection = m_context.files->inspect(m_path, facts().signature);
    m_progress->show();
    m_refresh.start();
    whenFinished(m_inspection, this, [this](const Result<FirmwareInspection>& found) {
        m_refresh.stop();
        m_progress->hide();
        if (found)
            return take(*found);
        acceptButton()->block(tr("The file cannot be read"));
        setProblem(fileErrorSentence(found.error()));
    });
    showProgress();
}

void FirmwareFileDialog::take(const FirmwareInspection& found)
{
    acceptButton()->unblock();
    setProblem({});
    m_file->setText(tr("%1, SHA-256 %2").arg(m_context.format().dataSize(found.bytes), found.sha256));
    if (!m_isProposed) { // what was typed meanwhile stays
        m_isProposed = true;
        if (!m_name->isModified())
            m_name->setText(found.name);
        if (m_vendor->currentText().isEmpty())
            m_vendor->setEditText(found.vendor);
        if (m_model->currentText().isEmpty())
            m_model->setEditText(found.model);
        if (m_version->text().isEmpty())
            m_version->setText(found.version);
        goToWhatLacks();
    }
    QStringList sentences;
    for (const FirmwareDoubt doubt : found.doubts)
        sentences.append(firmwareDoubtSentence(doubt));
    m_doubts->setVisible(!sentences.isEmpty());
    m_doubts->setMessage(sentences.isEmpty() ? QString() : tr("Is this the right file?"), sentences.join(QLatin1Char(' ')));
    m_verdict->setText(signatureSentence(found.verdict, found.signedBy));
}

/// Who types already is left alone.
void FirmwareFileDialog::goToWhatLacks()
{
    if (focusWidget() != m_name || m_name->isModified())
        return;
    if (m_vendor->currentText().isEmpty())
        m_vendor->setFocus(Qt::TabFocusReason);
    else if (m_model->currentText().isEmpty())
        m_model->setFocus(Qt::TabFocusReason);
    else if (m_version->text().isEmpty())
        m_version->setFocus(Qt::TabFocusReason);
}

void FirmwareFileDialog::showSigned()
{
    m_signature->setVisible(m_signed->isChecked());
    adjustSize();
}

void FirmwareFileDialog::follow(const QFuture<Result<FirmwareFileId>>& work)
{
    m_work = work;
    m_isAdding = true;
    m_progress->setAccessibleName(tr("Copying the file"));
    m_progress->show();
    m_refresh.start();
    showProgress();
}

void FirmwareFileDialog::showProgress()
{
    const int percent = m_isAdding ? m_work.progressValue() : m_inspection.progressValue();
    m_progress->setRange(0, percent > 0 ? 100 : 0); // moving to and fro while nobody knows
    if (percent > 0)
        m_progress->setValue(percent);
}

bool FirmwareFileDialog::checkFields()
{
    setProblem({});
    for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_vendor, m_model, m_version, m_notes})
        setFieldError(field, {});
    const FirmwareFacts wanted = facts();
    if (wanted.name.isEmpty()) {
        setFieldError(m_name, tr("Give the file a name"));
        return false;
    }
    const QString tooLong = tr("At most %1 characters fit here").arg(FirmwareFile::LongestWord);
    const auto fits = [&](QWidget* field, const QString& text) {
        if (text.size() <= FirmwareFile::LongestWord)
            return true;
        setFieldError(field, tooLong);
        return false;
    };
    const bool isGood = fits(m_vendor, wanted.vendor) && fits(m_model, wanted.model) && fits(m_version, wanted.version);
    if (isGood && wanted.notes.size() > FirmwareFile::LongestNotes) {
        setFieldError(m_notes, tr("At most %1 characters fit here").arg(FirmwareFile::LongestNotes));
        return false;
    }
    return isGood;
}

void FirmwareFileDialog::submit()
{
    if (!checkFields())
        return;
    m_later.stop();
    acceptButton()->block(m_path.isEmpty() ? tr("Saving") : tr("Copying the file"));
    Q_EMIT submitted();
}

void FirmwareFileDialog::fail(const Error& error)
{
    m_isAdding = false;
    m_refresh.stop();
    m_progress->hide();
    acceptButton()->unblock();
    const QString about = error.args.value(0);
    const QString sentence = fileErrorSentence(error);
    const QHash<QString, QWidget*> fields{{QStringLiteral("name"), m_name}, {QStringLiteral("vendor"), m_vendor}, {QStringLiteral("model"), m_model},
                                          {QStringLiteral("version"), m_version}, {QStringLiteral("notes"), m_notes}};
    if (QWidget* const field = error.code == ErrorCode::InvalidInput ? fields.value(about) : nullptr)
        setFieldError(field, sentence);
    else
        setProblem(sentence);
}

} // namespace forecourt::ui
