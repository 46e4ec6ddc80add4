// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lockmonthdialog.h"

#include "ui/format/billingwords.h"
#include "ui/format/moneytext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int LockDialogWidth = 560;

QString grossOf(const MonthSummary& month, const Formatter& format)
{
    QList<Money> gross;
    for (const BookingTotals& totals : month.totals)
        gross.append(totals.gross);
    return moneyList(gross, format);
}

QString lockTitle(const LockMonthDialog::Work& work, const QString& month)
{
    if (work.again)
        return LockMonthDialog::tr("Save all documents of %1 again").arg(month);
    return work.locks ? LockMonthDialog::tr("Lock %1?").arg(month) : LockMonthDialog::tr("Make documents of %1").arg(month);
}

int warningsOf(const Preflight& flight)
{
    int warnings = 0;
    for (const PreflightFinding& finding : flight.findings)
        warnings += finding.weight == PreflightWeight::Warns ? 1 : 0;
    return warnings;
}
} // namespace

LockMonthDialog::LockMonthDialog(const ThemeManager& themes, const Workspace& workspace, const MonthSummary& month, const Preflight& flight,
                                 const Work& work, QWidget* parent)
    : FormDialog(themes, lockTitle(work, monthText(month.month, workspace.format().locale())), parent, LockDialogWidth), m_work(work),
      m_month(month.month), m_lastCsv(workspace.csvForm())
{
    setObjectName(QStringLiteral("lockMonthDialog"));
    QStringList text;
    //: %1 an amount: the sum of a month.
    text.append(tr("Charged: %1.").arg(grossOf(month, workspace.format())));
    if (work.again)
        text.append(tr("Every statement that was issued and not taken back is saved as it is, under its own number, with the list of the month. "
                       "No new number is used."));
    if (work.locks)
        text.append(tr("A locked month stays as it is for good: what comes later or is corrected counts in the next open month."));
    if (const int warnings = warningsOf(flight); work.locks && warnings > 0)
        text.append(tr("%n remark(s) in the list are not settled.", nullptr, warnings));
    setText(text.join(QLatin1Char(' ')));
    if (work.makes || work.again)
        makeDocumentFields();
    makeButtons();
}

void LockMonthDialog::makeButtons()
{
    const QString text = m_work.locks ? tr("Lock month") : m_work.again ? tr("Save again") : tr("Make documents");
    Button* accept = setAcceptButton(text, m_work.locks ? Button::Kind::Default : Button::Kind::Primary);
    accept->setObjectName(QStringLiteral("lockAccept"));
    setRejectButton(m_work.locks ? tr("Keep open") : tr("Cancel"))->setObjectName(QStringLiteral("lockCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &LockMonthDialog::submit);
    if (m_work.locks)
        makeRejectDefault();
}

void LockMonthDialog::makeDocumentFields()
{
    m_makes = new QCheckBox(tr("Make statements of it at once"));
    m_makes->setObjectName(QStringLiteral("lockMakes"));
    m_makes->setChecked(true);
    m_makes->setVisible(m_work.locks);
    m_by = new QComboBox;
    m_by->setObjectName(QStringLiteral("lockBy"));
    m_by->addItem(tr("One for each person"), int(api::StatementBy::Person));
    m_by->addItem(tr("One for each group (tenant, cost centre)"), int(api::StatementBy::Group));
    const auto makeCheck = [this](const QString& text, const char* name, bool isOn) {
        auto* check = new QCheckBox(text);
        check->setObjectName(QLatin1String(name));
        check->setChecked(isOn);
        return check;
    };
    m_pdf = makeCheck(tr("PDF"), "lockPdf", true);
    m_xlsx = makeCheck(tr("Spreadsheet (XLSX)"), "lockXlsx", true);
    m_csv = makeCheck(tr("CSV"), "lockCsv", false);
    m_zip = makeCheck(tr("All in one ZIP file, too"), "lockZip", false);
    m_folder = new QLineEdit(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_folder->setObjectName(QStringLiteral("lockFolder"));
    m_browse = new Button(m_themes, tr("Choose…"));
    m_browse->setObjectName(QStringLiteral("lockBrowse"));
    body()->addWidget(m_makes);
    if (m_work.again) { // they are as they were issued
        m_by->setParent(this);
        m_by->hide();
    } else {
        addField(tr("Statements"), m_by);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (QCheckBox* check : {m_pdf, m_xlsx, m_csv, m_zip})
        row->addWidget(check);
    row->addStretch(1);
    body()->addLayout(row);
    makeCsvField();
    addField(tr("Into the folder"), m_folder);
    body()->addWidget(m_browse, 0, Qt::AlignLeading);
    connect(m_browse, &Button::triggered, this, &LockMonthDialog::chooseFolder);
    for (QCheckBox* check : {m_makes, m_csv})
        connect(check, &QCheckBox::toggled, this, &LockMonthDialog::refreshFields);
    refreshFields();
}

/// Programs for accounts want one form, whatever the language of this window.
void LockMonthDialog::makeCsvField()
{
    m_csvForm = new QComboBox;
    m_csvForm->setObjectName(QStringLiteral("lockCsvForm"));
    //: How numbers look in CSV files.
    m_csvForm->addItem(tr("As in the language of the window"), int(CsvForm::AsLanguage));
    //: How numbers look in CSV files; the example is two cells.
    m_csvForm->addItem(tr("Comma between cells, point in numbers: 1.50,2.75"), int(CsvForm::CommaPoint));
    //: How numbers look in CSV files; the example is two cells.
    m_csvForm->addItem(tr("Semicolon between cells, comma in numbers: 1,50;2,75"), int(CsvForm::SemicolonComma));
    m_csvForm->setCurrentIndex(m_csvForm->findData(int(m_lastCsv)));
    addField(tr("Numbers in CSV files"), m_csvForm);
}

void LockMonthDialog::refreshFields()
{
    const bool isOn = makesDocuments();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_by, m_pdf, m_xlsx, m_csv, m_zip, m_folder, m_browse}) {
        widget->setEnabled(isOn);
        //: Why a field is off: of the statements of a month.
        widget->setToolTip(isOn ? QString() : tr("Off: no statements are made"));
    }
    m_csvForm->setEnabled(isOn && m_csv->isChecked());
    m_csvForm->setToolTip(m_csvForm->isEnabled() ? QString() : tr("Off: no CSV file is made"));
}

void LockMonthDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder for the documents"), m_folder->text());
    dialog->setObjectName(QStringLiteral("lockFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

bool LockMonthDialog::makesDocuments() const
{
    return m_work.again || (m_work.makes && (!m_work.locks || m_makes->isChecked()));
}

PressOrder LockMonthDialog::order() const
{
    PressOrder order;
    order.kind = DocumentKind::Statement;
    order.month = m_month;
    order.isAgain = m_work.again;
    if (!m_by)
        return order;
    order.by = api::StatementBy(m_by->currentData().toInt());
    order.folder = m_folder->text().trimmed();
    order.hasPdf = m_pdf->isChecked();
    order.hasXlsx = m_xlsx->isChecked();
    order.hasCsv = m_csv->isChecked();
    order.csv = CsvForm(m_csvForm->currentData().toInt());
    order.isZipped = m_zip->isChecked();
    return order;
}

void LockMonthDialog::submit()
{
    setProblem({});
    if (makesDocuments()) {
        const PressOrder wanted = order();
        const bool isFolder = !wanted.folder.isEmpty() && QDir::isAbsolutePath(wanted.folder);
        setFieldError(m_folder, isFolder ? QString() : tr("Choose a folder"));
        if (!isFolder)
            return;
        if (!wanted.hasPdf && !wanted.hasXlsx && !wanted.hasCsv)
            return setProblem(tr("Choose at least one kind of file"));
    }
    acceptButton()->block(tr("Working"));
    Q_EMIT submitted();
}

} // namespace forecourt::ui
