// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bundledialog.h"

#include "core/base/async.h"
#include "core/base/elsewhere.h"
#include "ui/dialogs/logperiod.h"
#include "ui/format/logwords.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QStandardPaths>

#include <utility>

namespace forecourt::ui {

namespace {

constexpr int BundleWidth = 920;
constexpr int ChoicesWidth = 280;
constexpr int BundleTableHeight = 190;
constexpr int BundleHeadHeight = 150;
constexpr int BundleTypingMs = 400;
constexpr int BundleProgressMs = 100;
constexpr int BundleFileRole = Qt::UserRole + 1;
constexpr qint64 AroundSessionS = 600;
constexpr qsizetype LongestBundleName = 80;

QString bundleTitle(const api::LiveSite& site, const BundleSubject& subject)
{
    const QString name = shortened(stationName(site, subject.station), LongestBundleName);
    //: %1 the name of a charger, %2 the number of a session.
    return subject.session ? BundleDialog::tr("Support bundle of %1, session %2").arg(name, subject.session->number)
                           //: %1 the name of a charger.
                           : BundleDialog::tr("Support bundle of %1").arg(name);
}

QStringList valuesOf(const QList<TokenRecord>& tokens)
{
    QStringList values;
    values.reserve(tokens.size());
    for (const TokenRecord& token : tokens)
        values.append(token.value);
    return values;
}

} // namespace

BundleDialog::BundleDialog(const PageContext& context, const BundleSubject& subject, QWidget* parent)
    : FormDialog(context.themes, bundleTitle(context.site(), subject), parent, BundleWidth), m_context(context), m_subject(subject),
      m_parts(context.workspace), m_reading(context.workspace)
{
    setObjectName(QStringLiteral("bundleDialog"));
    setText(tr("One ZIP for the maker of the charger. Known tags and secrets are masked, in text of the charger's own files too; what is "
               "no text cannot be masked. Look at every part before you give it away."));
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(makeChoices());
    row->addWidget(makePreview(), 1);
    body()->addLayout(row);
    Button* accept = setAcceptButton(tr("Save bundle…"));
    accept->setObjectName(QStringLiteral("bundleSave"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("bundleCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &BundleDialog::askWhere);
    connect(&m_reading, &RosterReading::finished, this, [this](const api::RosterPointer& roster) {
        whenFinished(runElsewhere([roster] { return valuesOf(roster->tokens); }), this,
                     [this, reading = m_tagReadings](const QStringList& tags) {
                         if (reading == m_tagReadings)
                             takeTags(tags);
                     });
    });
    m_later.setSingleShot(true);
    m_later.setInterval(BundleTypingMs);
    connect(&m_later, &QTimer::timeout, this, &BundleDialog::preview);
    m_refresh.setInterval(BundleProgressMs);
    connect(&m_refresh, &QTimer::timeout, this, &BundleDialog::showProgress);
    if (subject.session)
        m_period->setSpan(subject.session->startedAt.addSecs(-AroundSessionS),
                          subject.session->stoppedAt.value_or(context.workspace.now()).addSecs(AroundSessionS));
    else
        m_period->setLastDay();
    preview();
}

BundleDialog::~BundleDialog()
{
    m_work.cancel();
    (void)sharedFreedElsewhere(std::move(m_tags));
}

QWidget* BundleDialog::makeChoices()
{
    auto* part = new QWidget;
    part->setMinimumWidth(ChoicesWidth);
    part->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // as wide as its longest choice
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_period = new LogPeriod(m_context.workspace, QStringLiteral("bundlePeriod"));
    auto* period = new TextLabel(m_themes, tr("Period of messages and events"), TypeRole::Body, Theme::Color::Ink2);
    period->setBuddy(m_period);
    column->addWidget(period);
    column->addWidget(m_period);
    connect(m_period, &LogPeriod::changed, &m_later, qOverload<>(&QTimer::start));
    const auto add = [&](const QString& text, const char* name) {
        auto* box = new QCheckBox(text);
        box->setObjectName(QLatin1String(name));
        box->setChecked(true);
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, &m_later, qOverload<>(&QTimer::start));
        return box;
    };
    m_trace = add(tr("Messages"), "bundleTrace");
    m_events = add(tr("Events"), "bundleEvents");
    m_settings = add(tr("Settings of the charger, as last read"), "bundleSettings");
    m_session = add(tr("The session with its meter values"), "bundleSession");
    m_session->setVisible(m_subject.session.has_value());
    m_filesTitle = new TextLabel(m_themes, tr("Files that the charger sent"), TypeRole::Body, Theme::Color::Ink2);
    m_files = new QListWidget;
    m_files->setObjectName(QStringLiteral("bundleFiles"));
    m_files->setAccessibleName(tr("Files that the charger sent"));
    m_files->setProperty("form", true);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_filesTitle);
    column->addWidget(m_files, 1);
    column->addStretch(); // where there is no file
    fillFiles();
    connect(m_files, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        m_judged.insert(item->data(BundleFileRole).toLongLong()); // by hand: it stays so
        m_later.start();
    });
    return part;
}

void BundleDialog::fillFiles()
{
    const QSignalBlocker silence(m_files);
    for (const StationFile& file : m_context.site().jobs().stationFiles()) {
        if (file.station != m_subject.station || file.isMissing)
            continue;
        //: A file in a list: %1 its name, %2 its size, %3 when it came.
        auto* item = new QListWidgetItem(tr("%1, %2, %3").arg(shortened(file.name, LongestBundleName), m_context.format().dataSize(file.bytes),
                                                              m_context.format().timeOrDate(file.receivedAt, m_context.workspace.now())));
        item->setData(BundleFileRole, file.id.value());
        item->setSizeHint(QSize(0, metrics::ControlHeight));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_subject.files.contains(file.id) ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(item->text());
        m_files->insertItem(0, item); // newest first
    }
    const bool hasAny = m_files->count() > 0;
    m_files->setVisible(hasAny);
    m_filesTitle->setText(hasAny ? tr("Files that the charger sent") : tr("The charger has sent no file yet; Get diagnostics asks for one."));
    m_filesTitle->setWordWrap(true);
}

QWidget* BundleDialog::makePreview()
{
    using Column = BundlePartModel::Column;
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_table = new RecordTable(m_themes, QStringLiteral("bundleParts"), tr("What is inside"));
    m_table->setRecords(&m_parts, false);
    m_table->setColumnFor(int(Column::Name), QStringLiteral("meter-values.csv"));
    m_table->setColumnFor(int(Column::Rows), QStringLiteral("first 200.000"));
    m_table->setColumnFor(int(Column::Size), QStringLiteral("000,00 MB"));
    m_table->setColumnFor(int(Column::Masked), QStringLiteral("as it came 00"));
    m_table->setStretchColumn(int(Column::What));
    m_table->setMinimumHeight(BundleTableHeight);
    connect(m_table, &RecordTable::currentRowChanged, this, &BundleDialog::showPart);
    m_head = new QPlainTextEdit;
    m_head->setObjectName(QStringLiteral("bundleHead"));
    m_head->setAccessibleName(tr("How the chosen part begins"));
    m_head->setReadOnly(true);
    m_head->setTabChangesFocus(true);
    m_head->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_head->setFont(m_themes.font(TypeRole::Mono));
    m_head->setFixedHeight(BundleHeadHeight);
    m_head->setPlaceholderText(tr("Choose a part to see how it begins"));
    m_masked = new TextLabel(m_themes, TypeRole::Small, Theme::Color::Ink2);
    m_masked->setObjectName(QStringLiteral("bundleMasked"));
    m_masked->setWordWrap(true);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("bundleProgress"));
    column->addWidget(m_table, 1);
    column->addWidget(m_head);
    column->addWidget(m_masked);
    column->addWidget(m_progress);
    return part;
}

api::BundleWish BundleDialog::wish() const
{
    api::BundleWish wish;
    wish.station = anyStation(m_context.site(), m_subject.station);
    wish.site = m_context.site().site();
    wish.programVersion = QCoreApplication::applicationVersion();
    for (int i = 0; i < m_files->count(); ++i) {
        const QListWidgetItem* item = m_files->item(i);
        const auto file = m_context.site().jobs().stationFile(StationFileId(item->data(BundleFileRole).toLongLong()));
        if (item->checkState() == Qt::Checked && file)
            wish.files.append(*file);
    }
    wish.tags = m_tags;
    wish.from = m_period->from();
    wish.to = m_period->to();
    if (m_subject.session && m_session->isChecked())
        wish.session = m_subject.session->key;
    wish.withTrace = m_trace->isChecked();
    wish.withEvents = m_events->isChecked();
    wish.withSettings = m_settings->isChecked();
    return wish;
}

void BundleDialog::begin()
{
    m_later.stop();
    m_work.cancel();
    m_progress->show();
    m_refresh.start();
}

void BundleDialog::end()
{
    m_refresh.stop();
    m_progress->hide();
}

void BundleDialog::preview()
{
    if (m_context.bundles == nullptr)
        return acceptButton()->block(tr("Support bundles are not made here"));
    if (m_period->isReversed()) {
        acceptButton()->block(tr("The period ends before it begins"));
        return setProblem(tr("The period ends before it begins. Choose another one."));
    }
    begin();
    acceptButton()->block(tr("Reading what goes in"));
    m_progress->setAccessibleName(tr("Reading what goes in"));
    withTags([this] {
        m_work = m_context.bundles->preview(wish());
        whenFinished(m_work, this, [this](const Result<api::BundleContents>& contents) { showContents(contents); });
        showProgress();
    });
}

/// The site's tags as they are now, for nobody else's may be in the bundle either: at once where they are few.
void BundleDialog::withTags(std::function<void()> then)
{
    m_afterTags = std::move(then);
    ++m_tagReadings;
    if (m_context.site().tokenCount() > RosterReading::PerSlice)
        return m_reading.start();
    m_reading.stop();
    takeTags(valuesOf(m_context.site().tokens()));
}

void BundleDialog::takeTags(const QStringList& tags)
{
    (void)sharedFreedElsewhere(std::exchange(m_tags, tags));
    if (const auto then = std::exchange(m_afterTags, nullptr))
        then();
}

void BundleDialog::showContents(const Result<api::BundleContents>& contents)
{
    end();
    if (!contents) {
        acceptButton()->block(tr("It cannot be read"));
        m_parts.setParts({});
        m_masked->setText({});
        return setProblem(fileErrorSentence(contents.error()));
    }
    setProblem({});
    if (leaveOutUnmasked(*contents))
        return preview();
    acceptButton()->unblock();
    m_proposedName = contents->proposedName;
    m_parts.setParts(contents->parts);
    m_table->selectRow(0);
    //: Under a list of files: %1 size of all.
    m_masked->setText(bundleMaskSentence(*contents) + QLatin1Char(' ') + tr("%1 unpacked.").arg(m_context.format().dataSize(contents->bytes))
                      + (m_leftOut.isEmpty() ? QString()
                                             : QLatin1Char(' ')
                                 + tr("%n file(s) left out, for not everything in them is text that can be masked; tick them to give them "
                                      "away as they came.", nullptr, static_cast<int>(m_leftOut.size()))));
}

/// Files that cannot be masked are given away only where somebody ticks them who knows it. Once for each.
bool BundleDialog::leaveOutUnmasked(const api::BundleContents& contents)
{
    QSet<qint64> unmasked;
    for (const api::BundlePart& part : contents.parts) {
        if (part.kind == api::BundlePartKind::StationFile && !part.isMasked)
            unmasked.insert(part.file.value());
    }
    bool isChanged = false;
    const QSignalBlocker silence(m_files);
    m_leftOut.clear();
    for (int i = 0; i < m_files->count(); ++i) {
        QListWidgetItem* item = m_files->item(i);
        const qint64 id = item->data(BundleFileRole).toLongLong();
        if (item->checkState() == Qt::Checked && unmasked.contains(id) && !m_judged.contains(id)) {
            item->setCheckState(Qt::Unchecked);
            isChanged = true;
            m_automatic.insert(id);
        }
        if (m_automatic.contains(id) && item->checkState() == Qt::Unchecked)
            m_leftOut.insert(id);
    }
    return isChanged;
}

void BundleDialog::showPart(int row)
{
    if (row < 0 || row >= m_parts.rowCount())
        return m_head->clear();
    const api::BundlePart& part = m_parts.part(row);
    m_head->setPlainText(part.head.isEmpty() && part.bytes > 0 ? tr("This part is no text.") : QString::fromUtf8(part.head));
}

void BundleDialog::askWhere()
{
    auto* dialog = new QFileDialog(this, tr("Save support bundle"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Archive (*.zip)"));
    dialog->setObjectName(QStringLiteral("bundleFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(m_proposedName);
    connect(dialog, &QFileDialog::fileSelected, this, &BundleDialog::writeTo);
    dialog->open();
}

void BundleDialog::writeTo(const QString& path)
{
    if (m_context.bundles == nullptr)
        return;
    begin();
    acceptButton()->block(tr("Writing the bundle"));
    m_progress->setAccessibleName(tr("Writing the bundle"));
    withTags([this, path] {
        m_work = m_context.bundles->write(wish(), path);
        whenFinished(m_work, this, [this, path](const Result<api::BundleContents>& contents) {
            end();
            acceptButton()->unblock();
            if (!contents)
                return setProblem(fileErrorSentence(contents.error()));
            Q_EMIT written(path);
            accept();
        });
        showProgress();
    });
}

void BundleDialog::showProgress()
{
    const int percent = m_work.progressValue();
    m_progress->setRange(0, percent > 0 ? 100 : 0); // moving to and fro while nobody knows
    if (percent > 0)
        m_progress->setValue(percent);
}

} // namespace forecourt::ui
