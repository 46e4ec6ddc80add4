// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/samplemodel.h"

#include "ui/models/modelroles.h"

#include <QCoreApplication>

#include <array>

namespace forecourt::ui {

namespace {
struct Samples
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::SampleModel)
};

constexpr std::array<Phase, 3> Phases{Phase::L1, Phase::L2, Phase::L3};

/// Name and unit of a measurand; names of the standard stay English.
struct Naming
{
    QString name;
    QString unit;
};

Naming namingOf(Measurand measurand)
{
    const auto named = [](const char* name, const char* unit) { return Naming{QLatin1String(name), QString::fromUtf8(unit)}; };
    switch (measurand) {
    case Measurand::EnergyActiveImportRegister: return named("Energy.Active.Import.Register", "Wh");
    case Measurand::EnergyActiveExportRegister: return named("Energy.Active.Export.Register", "Wh");
    case Measurand::EnergyReactiveImportRegister: return named("Energy.Reactive.Import.Register", "varh");
    case Measurand::EnergyReactiveExportRegister: return named("Energy.Reactive.Export.Register", "varh");
    case Measurand::EnergyActiveImportInterval: return named("Energy.Active.Import.Interval", "Wh");
    case Measurand::EnergyActiveExportInterval: return named("Energy.Active.Export.Interval", "Wh");
    case Measurand::EnergyReactiveImportInterval: return named("Energy.Reactive.Import.Interval", "varh");
    case Measurand::EnergyReactiveExportInterval: return named("Energy.Reactive.Export.Interval", "varh");
    case Measurand::PowerActiveImport: return named("Power.Active.Import", "W");
    case Measurand::PowerActiveExport: return named("Power.Active.Export", "W");
    case Measurand::PowerReactiveImport: return named("Power.Reactive.Import", "var");
    case Measurand::PowerReactiveExport: return named("Power.Reactive.Export", "var");
    case Measurand::PowerOffered: return named("Power.Offered", "W");
    case Measurand::PowerFactor: return named("Power.Factor", "");
    case Measurand::CurrentImport: return named("Current.Import", "A");
    case Measurand::CurrentExport: return named("Current.Export", "A");
    case Measurand::CurrentOffered: return named("Current.Offered", "A");
    case Measurand::Voltage: return named("Voltage", "V");
    case Measurand::Frequency: return named("Frequency", "Hz");
    case Measurand::Temperature: return named("Temperature", "\u00B0""C");
    case Measurand::Soc: return named("SoC", "%");
    case Measurand::Rpm: return named("RPM", "1/min");
    }
    return {};
}

QString phaseName(Phase phase)
{
    static const QStringList names{QString(),
                                   QStringLiteral("L1"), QStringLiteral("L2"), QStringLiteral("L3"), QStringLiteral("N"),
                                   QStringLiteral("L1-N"), QStringLiteral("L2-N"), QStringLiteral("L3-N"),
                                   QStringLiteral("L1-L2"), QStringLiteral("L2-L3"), QStringLiteral("L3-L1")};
    return names.value(int(phase));
}

QString contextWord(ReadingContext context)
{
    switch (context) {
    case ReadingContext::SamplePeriodic: return {};
    //: Why a meter value was sent: at a fixed time of day.
    case ReadingContext::SampleClock: return Samples::tr("on the clock");
    //: Why a meter value was sent: the session began.
    case ReadingContext::TransactionBegin: return Samples::tr("begin");
    //: Why a meter value was sent: the session ended.
    case ReadingContext::TransactionEnd: return Samples::tr("end");
    //: Why a meter value was sent: charging was interrupted.
    case ReadingContext::InterruptionBegin: return Samples::tr("interrupted");
    //: Why a meter value was sent: charging went on after an interruption.
    case ReadingContext::InterruptionEnd: return Samples::tr("resumed");
    //: Why a meter value was sent: somebody asked for it.
    case ReadingContext::Trigger: return Samples::tr("asked for");
    case ReadingContext::Other: return Samples::tr("other");
    }
    return {};
}

bool isInAColumn(const MeterSample& sample)
{
    const bool isOverall = sample.phase == Phase::Overall;
    const bool isPhase = sample.phase == Phase::L1 || sample.phase == Phase::L2 || sample.phase == Phase::L3;
    switch (sample.measurand) {
    case Measurand::EnergyActiveImportRegister:
    case Measurand::PowerActiveImport:
    case Measurand::PowerOffered:
    case Measurand::Soc: return isOverall && sample.signedData.isEmpty();
    case Measurand::CurrentImport: return isPhase;
    case Measurand::Voltage: return sample.phase == Phase::L1 || sample.phase == Phase::L1N;
    default: return false;
    }
}
} // namespace

std::optional<qint64> SampleRow::milli(Measurand measurand, Phase phase) const
{
    for (const MeterSample& sample : samples) {
        if (sample.measurand == measurand && sample.phase == phase && sample.signedData.isEmpty())
            return sample.milli;
    }
    return std::nullopt;
}

SampleModel::SampleModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

QList<SampleRow> SampleModel::grouped(const QList<MeterSample>& samples)
{
    QList<SampleRow> rows;
    for (const MeterSample& sample : samples) {
        if (rows.isEmpty() || rows.last().at != sample.at || rows.last().context != sample.context)
            rows.append({static_cast<int>(rows.size()), sample.at, sample.context, {}});
        rows.last().samples.append(sample);
    }
    return rows;
}

void SampleModel::setSamples(const QList<MeterSample>& samples)
{
    updateRows(grouped(samples));
}

std::optional<qint64> SampleModel::powerW(const SampleRow& row, int phaseVoltage)
{
    if (const auto power = row.milli(Measurand::PowerActiveImport))
        return *power / 1000;
    std::optional<qint64> sum;
    for (const Phase phase : Phases) {
        if (const auto power = row.milli(Measurand::PowerActiveImport, phase))
            sum = sum.value_or(0) + *power / 1000;
    }
    if (sum)
        return sum;
    for (const Phase phase : Phases) {
        const auto current = row.milli(Measurand::CurrentImport, phase);
        if (!current)
            continue;
        const qint64 voltage = row.milli(Measurand::Voltage, phase).value_or(qint64(phaseVoltage) * 1000);
        sum = sum.value_or(0) + *current * voltage / 1'000'000;
    }
    return sum;
}

int SampleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SampleModel::others(const SampleRow& row) const
{
    QStringList parts;
    for (const MeterSample& sample : row.samples) {
        if (isInAColumn(sample))
            continue;
        const Naming naming = namingOf(sample.measurand);
        QString text = naming.name;
        if (const QString phase = phaseName(sample.phase); !phase.isEmpty())
            text += QLatin1Char(' ') + phase;
        if (!sample.signedData.isEmpty())
            //: A meter value with a cryptographic signature.
            text += QLatin1Char(' ') + tr("signed");
        else
            text += QLatin1Char(' ')
                + m_workspace.format().locale().toString(static_cast<double>(sample.milli) / 1000.0, 'f', 1)
                + QChar(0x00A0) + naming.unit;
        parts.append(text);
    }
    return parts.join(QStringLiteral("; "));
}

QString SampleModel::display(const SampleRow& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    const auto watts = [](const std::optional<qint64>& milli) {
        return milli ? std::optional<qint64>(*milli / 1000) : std::nullopt;
    };
    switch (column) {
    case Column::Time: return format.timeWithSeconds(row.at);
    case Column::Why: return contextWord(row.context);
    case Column::Register: {
        const auto energy = row.milli(Measurand::EnergyActiveImportRegister);
        return format.meterRegister(energy ? std::optional(Energy{*energy}) : std::nullopt);
    }
    case Column::Power: return format.power(watts(row.milli(Measurand::PowerActiveImport)));
    case Column::Offered: return format.power(watts(row.milli(Measurand::PowerOffered)));
    case Column::Current1: return format.current(row.milli(Measurand::CurrentImport, Phase::L1));
    case Column::Current2: return format.current(row.milli(Measurand::CurrentImport, Phase::L2));
    case Column::Current3: return format.current(row.milli(Measurand::CurrentImport, Phase::L3));
    case Column::Voltage1: {
        const auto voltage = row.milli(Measurand::Voltage, Phase::L1);
        return format.voltage(voltage ? voltage : row.milli(Measurand::Voltage, Phase::L1N));
    }
    case Column::Battery: {
        const auto soc = row.milli(Measurand::Soc);
        return format.percent(soc ? std::optional(static_cast<int>(*soc / 1000)) : std::nullopt);
    }
    case Column::Other: return others(row);
    }
    return {};
}

QVariant SampleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SampleRow& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return row.number;
    case KeyRole: return row.number;
    case SearchRole: return others(row);
    case Qt::ToolTipRole: return column == Column::Other ? QVariant(others(row)) : QVariant();
    case Qt::TextAlignmentRole: {
        const bool isText = column == Column::Time || column == Column::Why || column == Column::Other;
        return int(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
    }
    default: return {};
    }
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole) {
        const bool isText = column == Column::Time || column == Column::Why || column == Column::Other;
        return int(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Time: return tr("Time");
    //: Column: why a meter value was sent.
    case Column::Why: return tr("Why");
    case Column::Register: return tr("Meter");
    case Column::Power: return tr("Power");
    //: Column: power the charger allows the car.
    case Column::Offered: return tr("Offered");
    case Column::Current1: return QStringLiteral("L1");
    case Column::Current2: return QStringLiteral("L2");
    case Column::Current3: return QStringLiteral("L3");
    case Column::Voltage1: return tr("Voltage");
    case Column::Battery: return tr("Battery");
    //: Column: further measured values.
    case Column::Other: return tr("Other");
    }
    return {};
}

} // namespace forecourt::ui
